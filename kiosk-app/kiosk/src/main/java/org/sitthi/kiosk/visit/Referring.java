package org.sitthi.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.visit.VisitEvent.AnotherService;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ConsentDeclined;
import org.sitthi.kiosk.visit.VisitEvent.ConsentGiven;
import org.sitthi.kiosk.visit.VisitEvent.CopyWanted;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.MobileEntered;
import org.sitthi.kiosk.visit.VisitEvent.NotAReferral;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.PowerAway;
import org.sitthi.kiosk.visit.VisitEvent.PowerBack;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.ReferralByStaff;
import org.sitthi.kiosk.visit.VisitEvent.ReferralEntered;
import org.sitthi.kiosk.visit.VisitEvent.Scanned;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.ServiceClosed;
import org.sitthi.kiosk.visit.VisitEvent.ServiceOpened;
import org.sitthi.kiosk.visit.VisitEvent.SteppedBack;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Referral;

/** The referral, one part a screen: all of it goes into the record, or none. */
final class Referring {

  private final SiteRules rules;
  private final RecordDrafts drafts;
  private final Claim claim;
  private final Ending ending;

  Referring(SiteRules rules, RecordDrafts drafts, Claim claim, Ending ending) {
    this.rules = rules;
    this.drafts = drafts;
    this.claim = claim;
    this.ending = ending;
  }

  /**
   * Asks for the referral where the site wants it; else straight on.
   *
   * @param before the question before, to which the patient can go back
   */
  Step next(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      Onward onward,
      Optional<ChoosingService> before) {
    VisitKey own = visit.asking(onward.type());
    if (!rules.referral().asks(entitlement)) {
      return done(own, citizen, entitlement, onward, Told.mobile(onward.mobile()));
    }
    return question(
        new EnteringReferral(
            own,
            citizen,
            entitlement,
            onward,
            before,
            ReferralPart.NUMBER,
            ReferralDraft.empty(),
            Optional.empty(),
            Optional.empty(),
            rules.referral().hospitals(),
            false,
            0));
  }

  Step enteringReferral(EnteringReferral entering, VisitEvent event) {
    VisitKey visit = entering.visit();
    return switch (event) {
      case ReferralEntered entered when entered.part() == entering.part() ->
          entered(entering, entered.text());
      // No letter carries its purpose as a code to scan.
      case Scanned scanned when entering.part() != ReferralPart.PURPOSE ->
          entered(entering, scanned.text());
      case NotAReferral _ -> done(entering, Told.mobile(entering.onward().mobile()));
      case ReferralByStaff _ ->
          done(entering, Told.mobile(entering.onward().mobile()).withReferralToCome());
      case SteppedBack _ -> back(entering);
      case Cancelled _ -> ending.sorry(visit, Cause.CANCELLED);
      case StillHere _ -> moreTime(entering);
      case PowerAway _, PowerBack _, ServiceClosed _, ServiceOpened _, PersonTyped _ ->
          Step.to(entering);
      case TimeOver _ -> timeOver(entering);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case ReferralEntered _, Scanned _, ServiceChosen _, MobileEntered _ -> Step.to(entering);
      case CopyWanted _, AnotherService _, ConsentGiven _, ConsentDeclined _ -> Step.to(entering);
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _ -> Step.to(entering);
    };
  }

  private Step entered(EnteringReferral entering, String text) {
    return switch (rules.referral().take(entering.draft(), entering.part(), text)) {
      case ReferralRules.Entry.Refused refused ->
          question(at(entering, entering.part(), entering.draft(), Optional.of(refused.why())));
      case ReferralRules.Entry.Taken taken ->
          entering
              .part()
              .next()
              .map(next -> question(at(entering, next, taken.draft(), Optional.empty())))
              .orElseGet(() -> complete(entering, taken.draft()));
    };
  }

  private Step complete(EnteringReferral entering, ReferralDraft draft) {
    Referral letter = draft.complete().orElseThrow();
    List<String> marks = new ArrayList<>();
    if (ReferralRules.differs(draft, entering.entitlement())) {
      marks.add(Told.REFERRAL_PRIMARY_DIFFERS);
    }
    return done(entering, Told.mobile(entering.onward().mobile()).with(letter, marks));
  }

  private Step back(EnteringReferral entering) {
    Optional<ReferralPart> earlier = entering.part().before();
    if (earlier.isPresent()) {
      return question(at(entering, earlier.get(), entering.draft(), Optional.empty()));
    }
    return entering
        .before()
        .<Step>map(choosing -> Step.to(choosing, new VisitEffect.Wait(rules.patience().question())))
        .orElseGet(() -> Step.to(entering));
  }

  /** A touch begins the wait anew; only an answer to "more time?" counts as an extension. */
  private Step moreTime(EnteringReferral entering) {
    if (!entering.moreTime()) {
      return question(entering);
    }
    return entering.extensions() < SiteRules.Patience.EXTENSIONS
        ? question(patient(entering, false, entering.extensions() + 1))
        : Step.to(entering);
  }

  /** Whoever does not answer is served all the same; that nothing was said is in the record. */
  private Step timeOver(EnteringReferral entering) {
    return entering.moreTime()
        ? done(
            entering, Told.mobile(entering.onward().mobile()).withMark(Told.REFERRAL_NOT_ANSWERED))
        : Step.to(
            patient(entering, true, entering.extensions()),
            new VisitEffect.Wait(rules.patience().moreTime()));
  }

  private Step done(EnteringReferral entering, Told told) {
    return done(
        entering.visit(), entering.citizen(), entering.entitlement(), entering.onward(), told);
  }

  private Step done(
      VisitKey visit, Citizen citizen, Entitlement entitlement, Onward onward, Told told) {
    return onward
        .reuse()
        .map(code ->
            ending.record(
                visit,
                citizen,
                drafts.draft(
                    visit,
                    citizen,
                    Optional.of(entitlement),
                    told,
                    RecordDrafts.obtained(
                        visit,
                        code,
                        Optional.of(RecordDrafts.coded(onward.type())),
                        ClaimRecord.Source.REUSED,
                        0,
                        entitlement.checkedAt())),
                Optional.empty(),
                Optional.empty()))
        .orElseGet(() -> claim.ask(visit, citizen, entitlement, onward.type(), told));
  }

  private Step question(EnteringReferral entering) {
    return Step.to(entering, new VisitEffect.Wait(rules.patience().question()));
  }

  private EnteringReferral at(
      EnteringReferral state, ReferralPart part, ReferralDraft draft, Optional<Objection> why) {
    return new EnteringReferral(
        state.visit(),
        state.citizen(),
        state.entitlement(),
        state.onward(),
        state.before(),
        part,
        draft,
        rules.referral().suggested(part, draft, state.entitlement()),
        why,
        state.hospitals(),
        false,
        state.extensions());
  }

  private static EnteringReferral patient(
      EnteringReferral state, boolean moreTime, int extensions) {
    return new EnteringReferral(
        state.visit(),
        state.citizen(),
        state.entitlement(),
        state.onward(),
        state.before(),
        state.part(),
        state.draft(),
        state.suggested(),
        state.objection(),
        state.hospitals(),
        moreTime,
        extensions);
  }
}
