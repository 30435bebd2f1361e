package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.visit.VisitEvent.AttemptSaved;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ClockEvent;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.HistoryAnswered;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.MobileEntered;
import org.sitthi.kiosk.visit.VisitEvent.NotSaved;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.Settling;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;

/** The claim code: chosen, asked for once, and settled by look-up when the answer is lost. */
final class Claim {

  /** Look-ups within a visit; after these the background goes on and the patient is served. */
  static final int LOOK_UPS = 3;

  private static final int EXTENSIONS = 20;
  private static final int MOBILE_LENGTH = 10;

  /** NHSO's clock and ours may differ: a code this much older than the visit is an earlier one. */
  private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

  private final SiteRules rules;
  private final RecordDrafts drafts;
  private final Ending ending;

  Claim(SiteRules rules, RecordDrafts drafts, Ending ending) {
    this.rules = rules;
    this.drafts = drafts;
    this.ending = ending;
  }

  /** Nothing to ask: straight on. Else one question a screen. */
  Step choose(VisitKey visit, Citizen citizen, Entitlement entitlement, List<IssuedCode> today) {
    List<ClaimType> choices = rules.choices(entitlement.claimTypes());
    if (choices.size() == 1) {
      Optional<Step> reuse = reuse(visit, citizen, entitlement, today, choices.getFirst());
      if (reuse.isPresent()) {
        return reuse.get();
      }
      if (!rules.askMobile()) {
        return ask(visit, citizen, entitlement, choices.getFirst(), Optional.empty());
      }
    }
    Optional<ClaimType> chosen =
        choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    return question(
        new ChoosingService(visit, citizen, entitlement, choices, today, chosen, false, 0));
  }

  Step choosingService(ChoosingService choosing, VisitEvent event) {
    VisitKey visit = choosing.visit();
    return switch (event) {
      case ServiceChosen choice -> serviceChosen(choosing, choice.type());
      case MobileEntered entered -> mobileEntered(choosing, entered.mobile());
      case Cancelled _ -> ending.sorry(visit, Cause.CANCELLED);
      case StillHere _ -> moreTime(choosing);
      case TimeOver _ -> timeOver(choosing);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _ -> Step.to(choosing);
    };
  }

  Step claiming(Claiming claiming, VisitEvent event) {
    return switch (event) {
      case AttemptSaved saved when saved.attemptId().equals(claiming.attempt().attemptId()) ->
          Step.to(claiming, new VisitEffect.RequestClaim(request(claiming)));
      case NotSaved _ -> ending.sorry(claiming.visit(), Cause.JOURNAL_FAILED);
      case ClaimAnswered answered
          when answered.attemptId().equals(claiming.attempt().attemptId()) ->
          answered(claiming, answered);
      case CardOut _, ReaderLost _ -> Step.to(cardOut(claiming));
      // The next patient is here: the claim in flight is settled in the background.
      case CardIn card when !claiming.visit().cardIn() -> ending.handOver(card);
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(claiming);
    };
  }

  Step settling(Settling settling, VisitEvent event) {
    return switch (event) {
      case HistoryAnswered(HistoryAnswer.Codes codes, OffsetDateTime at) ->
          lookedUp(settling, codes.codes(), at);
      case HistoryAnswered(HistoryAnswer.Unreachable _, _) ->
          lookUpAgain(settling)
              .orElseGet(() -> unsettled(settling, settling.citizen(), settling.visit()));
      case CardOut _, ReaderLost _ ->
          Step.to(
              new Settling(
                  settling.visit().cardOut(),
                  settling.citizen(),
                  settling.attempt(),
                  settling.reason(),
                  settling.lookUps()));
      case CardIn card when !settling.visit().cardIn() -> ending.handOver(card);
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(settling);
    };
  }

  private Step serviceChosen(ChoosingService choosing, ClaimType type) {
    if (!choosing.offered().contains(type)) {
      return Step.to(choosing);
    }
    Optional<Step> reuse =
        reuse(choosing.visit(), choosing.citizen(), choosing.entitlement(), choosing.today(), type);
    if (reuse.isPresent()) {
      return reuse.get();
    }
    if (!rules.askMobile()) {
      return ask(
          choosing.visit(), choosing.citizen(), choosing.entitlement(), type, Optional.empty());
    }
    return question(
        new ChoosingService(
            choosing.visit(),
            choosing.citizen(),
            choosing.entitlement(),
            choosing.offered(),
            choosing.today(),
            Optional.of(type),
            false,
            choosing.extensions()));
  }

  private Step mobileEntered(ChoosingService choosing, Optional<String> mobile) {
    boolean right = mobile.isEmpty() || isMobile(mobile.get());
    return choosing
        .chosen()
        .filter(_ -> right)
        .map(
            type -> ask(choosing.visit(), choosing.citizen(), choosing.entitlement(), type, mobile))
        .orElseGet(() -> Step.to(choosing));
  }

  /** A touch begins the wait anew; only an answer to "more time?" counts as an extension. */
  private Step moreTime(ChoosingService choosing) {
    if (!choosing.moreTime()) {
      return question(choosing);
    }
    return choosing.extensions() < EXTENSIONS
        ? question(patient(choosing, false, choosing.extensions() + 1))
        : Step.to(choosing);
  }

  private Step timeOver(ChoosingService choosing) {
    if (!choosing.moreTime()) {
      return Step.to(
          patient(choosing, true, choosing.extensions()),
          new VisitEffect.Wait(rules.patience().moreTime()));
    }
    // Whoever cannot read or touch is still served: the site's default, and no phone number.
    Optional<ClaimType> type = choosing.chosen().or(() -> rules.fallback(choosing.offered()));
    if (type.isEmpty()) {
      return ending.sorry(choosing.visit(), Cause.NOT_CHOSEN);
    }
    return reuse(
            choosing.visit(),
            choosing.citizen(),
            choosing.entitlement(),
            choosing.today(),
            type.get())
        .orElseGet(() ->
            ask(
                choosing.visit(),
                choosing.citizen(),
                choosing.entitlement(),
                type.get(),
                Optional.empty()));
  }

  private Step question(ChoosingService choosing) {
    return Step.to(choosing, new VisitEffect.Wait(rules.patience().question()));
  }

  private static ChoosingService patient(ChoosingService state, boolean moreTime, int extensions) {
    return new ChoosingService(
        state.visit(),
        state.citizen(),
        state.entitlement(),
        state.offered(),
        state.today(),
        state.chosen(),
        moreTime,
        extensions);
  }

  private Optional<Step> reuse(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      List<IssuedCode> today,
      ClaimType type) {
    return newest(today, type.code())
        .map(code ->
            ending.record(
                visit,
                citizen,
                drafts.draft(
                    visit,
                    citizen,
                    Optional.of(entitlement),
                    Optional.empty(),
                    RecordDrafts.obtained(
                        visit,
                        code,
                        Optional.of(RecordDrafts.coded(type)),
                        ClaimRecord.Source.REUSED,
                        0,
                        entitlement.checkedAt())),
                Optional.empty(),
                Optional.empty()));
  }

  private Step ask(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      ClaimType type,
      Optional<String> mobile) {
    UUID id = Visit.attemptOf(visit.recordId());
    Attempt attempt =
        new Attempt(
            id,
            drafts.draft(visit, citizen, Optional.of(entitlement), mobile, RecordDrafts.open(type)),
            type.code(),
            visit.startedAt());
    return Step.to(
        new Claiming(visit, citizen, entitlement, attempt), new VisitEffect.SaveAttempt(attempt));
  }

  private ClaimRequest request(Claiming claiming) {
    return new ClaimRequest(
        claiming.attempt().attemptId(),
        claiming.citizen().number(),
        claiming.attempt().claimTypeCode(),
        claiming.attempt().record().person().mobile(),
        claiming.attempt().record().person().hn(),
        rules.hospitalCode(),
        claiming.entitlement().proof());
  }

  private Step answered(Claiming claiming, ClaimAnswered answered) {
    VisitKey visit = claiming.visit();
    Attempt attempt = claiming.attempt();
    return switch (answered.answer()) {
      case ClaimAnswer.Issued issued ->
          ending.record(
              visit,
              claiming.citizen(),
              attempt
                  .record()
                  .withClaim(
                      RecordDrafts.obtained(
                          visit,
                          issued.code(),
                          typeOf(attempt),
                          ClaimRecord.Source.AGENT,
                          1,
                          answered.at())),
              Optional.of(attempt.attemptId()),
              Optional.empty());
      case ClaimAnswer.NotSent notSent ->
          ending.record(
              visit,
              claiming.citizen(),
              attempt
                  .record()
                  .withClaim(
                      RecordDrafts.pending(
                          chosen(attempt), 0, Opening.cause(notSent.trouble().kind()))),
              Optional.of(attempt.attemptId()),
              Optional.of(Opening.cause(notSent.trouble().kind())));
      case ClaimAnswer.Refused refused ->
          lookUp(claiming, new SettleReason.Refused(refused.texts()));
      case ClaimAnswer.AnswerLost _ -> lookUp(claiming, new SettleReason.AnswerLost());
    };
  }

  private static Step lookUp(Claiming claiming, SettleReason reason) {
    return Step.to(
        new Settling(claiming.visit(), claiming.citizen(), claiming.attempt(), reason, 1),
        new VisitEffect.LookUpHistory(claiming.citizen().number(), Duration.ZERO));
  }

  private Step lookedUp(Settling settling, List<IssuedCode> codes, OffsetDateTime at) {
    List<IssuedCode> ours =
        codes.stream().filter(code -> Opening.isOurs(rules, settling.visit(), code, at)).toList();
    Optional<IssuedCode> found = newest(ours, settling.attempt().claimTypeCode());
    if (found.isPresent()) {
      return settled(settling, found.get(), at);
    }
    return switch (settling.reason()) {
      case SettleReason.Refused refused -> refused(settling, refused);
      // No code yet is no proof that none comes: the attempt stays open behind the patient's back.
      case SettleReason.AnswerLost _ ->
          lookUpAgain(settling)
              .orElseGet(() -> unsettled(settling, settling.citizen(), settling.visit()));
    };
  }

  private Step settled(Settling settling, IssuedCode code, OffsetDateTime at) {
    boolean ours =
        settling.reason() instanceof SettleReason.AnswerLost
            && !code.issuedAt().isBefore(settling.visit().startedAt().minus(CLOCK_SLACK));
    ClaimRecord.Source source = ours ? ClaimRecord.Source.SETTLED : ClaimRecord.Source.REUSED;
    ClaimRecord claim =
        RecordDrafts.obtained(settling.visit(), code, typeOf(settling.attempt()), source, 1, at);
    return ending.record(
        settling.visit(),
        settling.citizen(),
        settling.attempt().record().withClaim(claim),
        Optional.of(settling.attempt().attemptId()),
        Optional.empty());
  }

  private Step refused(Settling settling, SettleReason.Refused refused) {
    ClaimRecord claim =
        RecordDrafts.refused(chosen(settling.attempt()), 1, Cause.CLAIM_REFUSED, refused.texts());
    return ending.record(
        settling.visit(),
        settling.citizen(),
        settling.attempt().record().withClaim(claim),
        Optional.of(settling.attempt().attemptId()),
        Optional.of(Cause.CLAIM_REFUSED));
  }

  private Optional<Step> lookUpAgain(Settling settling) {
    if (settling.lookUps() >= LOOK_UPS) {
      return Optional.empty();
    }
    Settling again =
        new Settling(
            settling.visit(),
            settling.citizen(),
            settling.attempt(),
            settling.reason(),
            settling.lookUps() + 1);
    Duration pause = Duration.ofSeconds(settling.lookUps());
    return Optional.of(
        Step.to(again, new VisitEffect.LookUpHistory(settling.citizen().number(), pause)));
  }

  private Step unsettled(Settling settling, Citizen citizen, VisitKey visit) {
    ClaimRecord claim =
        RecordDrafts.pending(chosen(settling.attempt()), 1, Cause.CLAIM_NOT_SETTLED);
    Step step =
        ending.record(
            visit,
            citizen,
            settling.attempt().record().withClaim(claim),
            Optional.empty(),
            Optional.of(Cause.CLAIM_NOT_SETTLED));
    return ending.and(step, new VisitEffect.SettleLater());
  }

  private static Claiming cardOut(Claiming claiming) {
    return new Claiming(
        claiming.visit().cardOut(), claiming.citizen(), claiming.entitlement(), claiming.attempt());
  }

  static Optional<IssuedCode> newest(List<IssuedCode> codes, String claimTypeCode) {
    return codes.stream()
        .filter(code -> code.claimTypeCode().equals(claimTypeCode))
        .max(Comparator.comparing(IssuedCode::issuedAt));
  }

  private static Optional<CodedName> typeOf(Attempt attempt) {
    return attempt.record().claim().claimType();
  }

  private static Optional<ClaimType> chosen(Attempt attempt) {
    return typeOf(attempt).map(type -> new ClaimType(type.code(), type.name()));
  }

  private static boolean isMobile(String text) {
    return text.length() == MOBILE_LENGTH
        && text.charAt(0) == '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
