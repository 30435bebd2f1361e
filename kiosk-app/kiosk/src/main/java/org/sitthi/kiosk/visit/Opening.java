package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.CardWasRead;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ClockEvent;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.EntitlementAnswered;
import org.sitthi.kiosk.visit.VisitEvent.FoundElsewhere;
import org.sitthi.kiosk.visit.VisitEvent.HistoryAnswered;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.NameKnown;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.PowerAway;
import org.sitthi.kiosk.visit.VisitEvent.PowerBack;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderBack;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.RegisterAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ServiceClosed;
import org.sitthi.kiosk.visit.VisitEvent.ServiceOpened;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.LookingForClaim;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;

/**
 * From the empty slot to what NHSO knows of this person: nothing is saved yet, all can be dropped.
 */
final class Opening {

  /** NHSO's clock may be ahead of ours by so much. */
  private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

  private final SiteRules rules;
  private final Consenting consenting;
  private final ComingAgain again;
  private final Choosing choosing;
  private final Ending ending;

  Opening(
      SiteRules rules, Consenting consenting, ComingAgain again, Choosing choosing, Ending ending) {
    this.rules = rules;
    this.consenting = consenting;
    this.again = again;
    this.choosing = choosing;
    this.ending = ending;
  }

  Step idle(Idle idle, VisitEvent event) {
    return switch (event) {
      case CardIn card -> Visit.begin(card);
      case PersonTyped typed -> typed(typed);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case PowerAway _ -> Step.to(new OutOfService(Cause.POWER_AWAY));
      case ServiceClosed _ -> Step.to(new OutOfService(Cause.CLOSED_BY_STAFF));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(idle);
    };
  }

  Step outOfService(OutOfService closed, VisitEvent event) {
    return switch (event) {
      case CardIn card -> Visit.begin(card);
      case PersonTyped typed -> typed(typed);
      case ReaderBack _ -> Step.to(new Idle());
      case ServiceOpened _ when closed.cause() == Cause.CLOSED_BY_STAFF -> Step.to(new Idle());
      case PowerBack _ when closed.cause() == Cause.POWER_AWAY -> Step.to(new Idle());
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(closed);
    };
  }

  /** From here on it is a visit as any other, but that no code is asked for by the card. */
  private Step typed(PersonTyped typed) {
    return ending.and(
        consenting.begin(Visit.begun(typed), typed.citizen()), new VisitEffect.ReadyPrinter());
  }

  Step readingCard(ReadingCard reading, VisitEvent event) {
    return switch (event) {
      case NameKnown known ->
          Step.to(new ReadingCard(reading.visit(), Optional.of(known.firstLook())));
      case CardWasRead(CardReading.Read read) -> consenting.begin(reading.visit(), read.citizen());
      case CardWasRead(CardReading.Failed failed) ->
          ending.sorry(reading.visit(), Visit.cause(failed.fault()));
      case CardOut _ -> ending.sorry(reading.visit().cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardIn _, ReaderBack _ -> Step.to(reading);
      case DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(reading);
    };
  }

  /** NHSO and the register are asked at the same time; who is who is settled before any claim. */
  Step checkingEntitlement(CheckingEntitlement checking, VisitEvent event) {
    VisitKey visit = checking.visit();
    Citizen citizen = checking.citizen();
    return switch (event) {
      case EntitlementAnswered(EntitlementAnswer answer) ->
          allKnown(visit, citizen, Optional.of(answer));
      case RegisterAnswered(RegisterSaid said) ->
          compared(visit.compared(said), citizen, checking.answer());
      case FoundElsewhere(EarlierVisit elsewhere) ->
          foundElsewhere(visit, citizen, checking.answer(), elsewhere);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case HistoryAnswered _, ClaimAnswered _ -> Step.to(checking);
      case CardIn _, CardWasRead _, NameKnown _, ReaderBack _ -> Step.to(checking);
      case JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ -> Step.to(checking);
    };
  }

  private Step foundElsewhere(
      VisitKey visit, Citizen citizen, Optional<EntitlementAnswer> answer, EarlierVisit elsewhere) {
    EarlierVisit news =
        visit.earlier().orElse(null) instanceof EarlierVisit.Open open
            ? open.with(elsewhere)
            : elsewhere;
    return news instanceof EarlierVisit.Done done
        ? again.done(visit.after(done), citizen, done)
        : allKnown(visit.after(news), citizen, answer);
  }

  private Step compared(VisitKey visit, Citizen citizen, Optional<EntitlementAnswer> answer) {
    if (visit.register().filter(RegisterSaid::differs).isPresent()) {
      return ending.defer(
          visit,
          citizen,
          Optional.empty(),
          RecordDrafts.refused(Optional.empty(), 0, Cause.REGISTER_MISMATCH, List.of()),
          Cause.REGISTER_MISMATCH);
    }
    return allKnown(visit, citizen, answer);
  }

  /** Goes on once NHSO, the register and the other kiosks have been heard. */
  private Step allKnown(VisitKey visit, Citizen citizen, Optional<EntitlementAnswer> answer) {
    boolean heard =
        visit.register().isPresent() && visit.earlier().filter(EarlierVisit::isSettled).isPresent();
    return answer
        .filter(_ -> heard)
        .map(given -> answered(visit, citizen, given))
        .orElseGet(() -> Step.to(new CheckingEntitlement(visit, citizen, answer)));
  }

  private Step answered(VisitKey visit, Citizen citizen, EntitlementAnswer answer) {
    return switch (answer) {
      case EntitlementAnswer.Found found -> entitled(visit, citizen, found.entitlement());
      case EntitlementAnswer.Refused refused -> refused(visit, citizen, refused);
      case EntitlementAnswer.Unreachable unreachable ->
          unreachable(visit, citizen, Optional.empty(), unreachable.trouble());
      case EntitlementAnswer.OnlyKnown known ->
          unreachable(visit, citizen, Optional.of(known.entitlement()), known.trouble());
    };
  }

  private Step unreachable(
      VisitKey visit, Citizen citizen, Optional<Entitlement> entitlement, DeskTrouble trouble) {
    Cause cause = cause(trouble.kind());
    return ending.defer(
        visit, citizen, entitlement, RecordDrafts.pending(Optional.empty(), 0, cause), cause);
  }

  Step lookingForClaim(LookingForClaim looking, VisitEvent event) {
    VisitKey visit = looking.visit();
    return switch (event) {
      case HistoryAnswered(HistoryAnswer.Codes codes, _) ->
          choosing.choose(
              visit, looking.citizen(), looking.entitlement(), today(visit, codes.codes()));
      // A duplicate is refused by NHSO and found then: care is not held up by a missing history.
      case HistoryAnswered(HistoryAnswer.Unreachable _, _) ->
          choosing.choose(visit, looking.citizen(), looking.entitlement(), List.of());
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case EntitlementAnswered _, RegisterAnswered _, FoundElsewhere _, ClaimAnswered _ ->
          Step.to(looking);
      case CardIn _, CardWasRead _, NameKnown _, ReaderBack _ -> Step.to(looking);
      case JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ -> Step.to(looking);
    };
  }

  private Step entitled(VisitKey visit, Citizen citizen, Entitlement entitlement) {
    List<ClaimType> choices = rules.choices(entitlement.claimTypes());
    if (choices.isEmpty()) {
      return ending.defer(
          visit,
          citizen,
          Optional.of(entitlement),
          RecordDrafts.refused(Optional.empty(), 0, Cause.NO_CLAIM_TYPE, List.of()),
          Cause.NO_CLAIM_TYPE);
    }
    return Step.to(
        new LookingForClaim(visit, citizen, entitlement),
        new VisitEffect.LookUpHistory(citizen.number(), Duration.ZERO));
  }

  private Step refused(VisitKey visit, Citizen citizen, EntitlementAnswer.Refused refused) {
    return switch (refused.reason()) {
      case NO_ENTITLEMENT -> recordRefusal(visit, citizen, refused, Cause.NO_ENTITLEMENT);
      case NUMBER_REFUSED -> recordRefusal(visit, citizen, refused, Cause.NUMBER_REFUSED);
      case NUMBER_UNKNOWN -> recordRefusal(visit, citizen, refused, Cause.NUMBER_UNKNOWN);
      case DECEASED -> recordRefusal(visit, citizen, refused, Cause.DECEASED);
      case NOT_THAI -> recordRefusal(visit, citizen, refused, Cause.NOT_THAI);
      case EXPIRED -> recordRefusal(visit, citizen, refused, Cause.ENTITLEMENT_EXPIRED);
      case NOT_YET_VALID -> recordRefusal(visit, citizen, refused, Cause.ENTITLEMENT_NOT_YET);
      // Not this person's visit: nothing is recorded under a wrong name.
      case OTHER_PERSON -> ending.sorry(visit, Cause.OTHER_PERSON);
      case CARD_REMOVED -> ending.sorry(visit, Cause.CARD_REMOVED_EARLY);
    };
  }

  private Step recordRefusal(
      VisitKey visit, Citizen citizen, EntitlementAnswer.Refused refused, Cause cause) {
    List<String> texts =
        refused.serviceText().isEmpty() ? List.of() : List.of(refused.serviceText());
    return ending.defer(
        visit,
        citizen,
        refused.entitlement(),
        RecordDrafts.refused(Optional.empty(), 0, cause, texts),
        cause);
  }

  private List<IssuedCode> today(VisitKey visit, List<IssuedCode> codes) {
    return codes.stream().filter(code -> isOurs(rules, visit, code)).toList();
  }

  /** A check-in code of this hospital and this day: what may be used again (facts/nhso.md §7.8). */
  static boolean isOurs(SiteRules rules, VisitKey visit, IssuedCode code) {
    return isOfHere(rules, code)
        && code.day(rules.zone())
            .equals(visit.startedAt().atZoneSameInstant(rules.zone()).toLocalDate());
  }

  /** The same; or a code of this very visit, though midnight has passed meanwhile. */
  static boolean isOurs(SiteRules rules, VisitKey visit, IssuedCode code, OffsetDateTime now) {
    return isOurs(rules, visit, code)
        || (isOfHere(rules, code)
            && !code.issuedAt().isBefore(visit.startedAt())
            && code.issuedAt().isBefore(now.plus(CLOCK_SLACK)));
  }

  private static boolean isOfHere(SiteRules rules, IssuedCode code) {
    return code.isCheckIn() && code.hospitalCode().filter(rules.hospitalCode()::equals).isPresent();
  }

  static Cause cause(DeskTrouble.Kind kind) {
    return switch (kind) {
      case DESK_DOWN -> Cause.NHSO_AGENT_DOWN;
      case NO_CARD -> Cause.NO_CARD;
      case NO_READER -> Cause.NHSO_NO_READER;
      case CARD_UNREADABLE -> Cause.NHSO_CARD_UNREADABLE;
      case UPSTREAM_DOWN -> Cause.NHSO_UPSTREAM_DOWN;
      case TOO_SLOW -> Cause.NHSO_TOO_SLOW;
      case TOKEN -> Cause.NHSO_TOKEN;
      case RATE_LIMITED -> Cause.NHSO_RATE_LIMITED;
      case UNREADABLE_ANSWER -> Cause.NHSO_UNREADABLE;
      case CLOCK -> Cause.CLOCK_WRONG;
    };
  }
}
