package org.sitthi.kiosk.staff;

import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.staff.StaffView.Referring;
import org.sitthi.kiosk.visit.ReferralCorrection;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitRecord;

/** Takes a referral part by part, as the visit does, and keeps it as the next revision. */
final class ReferralDesk {

  private static final int TRIES = 3;

  private final StaffPorts ports;

  ReferralDesk(StaffPorts ports) {
    this.ports = ports;
  }

  /** Whether there are hospitals to name. */
  boolean isPossible() {
    return ports.referral().hospitals().size() > 0;
  }

  /** The first question, with what the record says as far as it can be taken. */
  StaffView begin(StaffWho who, VisitRecord record) {
    return at(who, VisitLine.of(record), ReferralPart.NUMBER, known(record), Optional.empty());
  }

  private ReferralDraft known(VisitRecord record) {
    ReferralDraft draft = ReferralDraft.empty();
    if (record.referral().isEmpty()) {
      return draft;
    }
    Referral letter = record.referral().get();
    draft = taken(draft, ReferralPart.NUMBER, letter.referNo());
    draft = taken(draft, ReferralPart.PRIMARY, letter.primaryHospitalCode());
    draft = taken(draft, ReferralPart.SENDER, letter.referHospitalCode());
    return letter.purpose().isPresent()
        ? taken(draft, ReferralPart.PURPOSE, letter.purpose().get())
        : draft;
  }

  private ReferralDraft taken(ReferralDraft draft, ReferralPart part, String text) {
    return switch (ports.referral().take(draft, part, text)) {
      case ReferralRules.Entry.Taken(ReferralDraft with) -> with;
      case ReferralRules.Entry.Refused _ -> draft;
    };
  }

  /** The next question, the same with an objection, or empty when all is there. */
  Optional<StaffView> typed(Referring shown, ReferralPart part, String text) {
    if (part != shown.part()) {
      return Optional.of(shown);
    }
    return switch (ports.referral().take(shown.draft(), part, text)) {
      case ReferralRules.Entry.Refused(Objection why) ->
          Optional.of(at(shown.who(), shown.line(), part, shown.draft(), Optional.of(why)));
      case ReferralRules.Entry.Taken(ReferralDraft draft) ->
          part.next().map(next -> at(shown.who(), shown.line(), next, draft, Optional.empty()));
    };
  }

  /** All of it, once the last part is taken as well. */
  Optional<Referral> complete(Referring shown, ReferralPart part, String text) {
    return taken(shown.draft(), part, text).complete();
  }

  /** One question back; the visit itself from the first. */
  Optional<StaffView> back(Referring shown) {
    return shown
        .part()
        .before()
        .map(before -> at(shown.who(), shown.line(), before, shown.draft(), Optional.empty()));
  }

  /**
   * Keeps the next revision; a code that comes at the same moment is kept beside it.
   *
   * @throws JournalException if it could not be kept
   */
  void keep(UUID recordId, Optional<Referral> letter) {
    for (int left = TRIES; ; left--) {
      VisitRecord latest = ports.visits().latest(recordId).orElseThrow();
      VisitRecord next = ReferralCorrection.of(latest, letter);
      try {
        var _ = ports.visits().save(next);
        return;
      } catch (JournalException e) {
        boolean overtaken =
            ports
                .visits()
                .latest(recordId)
                .filter(newest -> newest.revision() >= next.revision())
                .isPresent();
        if (left == 1 || !overtaken) {
          throw e;
        }
      }
    }
  }

  private StaffView at(
      StaffWho who,
      VisitLine line,
      ReferralPart part,
      ReferralDraft draft,
      Optional<Objection> objection) {
    Optional<Hospital> suggested =
        switch (part) {
          case NUMBER, PURPOSE -> Optional.empty();
          case PRIMARY -> draft.primary().or(() -> registered(line.recordId()));
          case SENDER -> draft.sender().or(draft::primary);
        };
    return new Referring(
        who, line, part, draft, suggested, objection, ports.referral().hospitals());
  }

  private Optional<Hospital> registered(UUID recordId) {
    return ports
        .visits()
        .latest(recordId)
        .flatMap(VisitRecord::entitlement)
        .flatMap(EntitlementRecord::referralUnit)
        .map(CodedName::code)
        .filter(code -> !code.equals(ports.referral().ownCode()))
        .flatMap(ports.referral().hospitals()::find);
  }
}
