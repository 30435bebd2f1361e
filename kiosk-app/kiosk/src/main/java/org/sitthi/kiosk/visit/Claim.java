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
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ClockEvent;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.HistoryAnswered;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.NotSaved;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.Settling;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;

/** The claim code: chosen, asked for once, and settled by look-up when the answer is lost. */
final class Claim {

  /** Look-ups within a visit; after these the background goes on and the patient is served. */
  static final int LOOK_UPS = 3;

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
      case CardIn card when claiming.visit().handsOver() -> ending.handOver(card);
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
      case CardIn card when settling.visit().handsOver() -> ending.handOver(card);
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(settling);
    };
  }

  /** Makes the one attempt of this visit. */
  Step ask(VisitKey visit, Citizen citizen, Entitlement entitlement, ClaimType type, Told told) {
    UUID id = Visit.attemptOf(visit.recordId());
    Attempt attempt =
        new Attempt(
            id,
            drafts.draft(visit, citizen, Optional.of(entitlement), told, RecordDrafts.open(type)),
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
}
