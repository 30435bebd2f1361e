package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.record.RegisterMatch;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** Whatever happens in whatever order: the promises of {@link Visit} hold. */
class VisitPropertyTest {

  private static final DeskTrouble TROUBLE = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "");

  private Random chance = new Random(0);
  private VisitState state = new VisitState.Idle();
  private final List<VisitEffect> pending = new ArrayList<>();
  private final Set<UUID> safeAttempts = new HashSet<>();
  private final Set<UUID> requested = new HashSet<>();
  private final Set<UUID> safeRecords = new HashSet<>();
  private final Set<UUID> wholeSlips = new HashSet<>();
  private final Set<UUID> completed = new HashSet<>();
  private final Set<String> printedIn = new HashSet<>();
  private final Set<String> codesGiven = new HashSet<>();
  private boolean differs;
  private boolean waiting;
  private boolean cardIn;
  private long visits;

  /** Found by chance: the register answered both questions of one visit, the second otherwise. */
  @Test
  void aRegisterThatAnswersTwiceBreaksNoPromise() {
    thePromisesHold(77_457, false, false, false);
  }

  @Property(tries = 3000)
  void thePromisesHold(
      @ForAll long seed,
      @ForAll boolean askMobile,
      @ForAll boolean askReferral,
      @ForAll boolean askConsent) {
    chance = new Random(seed);
    state = new VisitState.Idle();
    waiting = false;
    cardIn = false;
    pending.clear();
    SiteRules rules = askReferral ? MadeUp.askingForReferrals(askMobile) : MadeUp.rules(askMobile);
    Visit visit = new Visit(askConsent ? rules.askingConsent() : rules);
    for (int i = 0; i < 60; i++) {
      happens(visit, something());
    }
    settleDown(visit);
  }

  /** Card out and enough answers and time-outs always lead to Idle. */
  private void settleDown(Visit visit) {
    happens(visit, new VisitEvent.CardOut());
    happens(visit, new VisitEvent.ReaderBack());
    for (int i = 0; i < 60 && !(state instanceof VisitState.Idle); i++) {
      if (!pending.isEmpty()) {
        happens(visit, answer(pending.removeFirst()));
      } else if (waiting) {
        happens(visit, new VisitEvent.TimeOver());
      }
    }
    assertThat(state).isEqualTo(new VisitState.Idle());
  }

  private VisitEvent something() {
    int dice = chance.nextInt(32);
    if (dice < 10 && !pending.isEmpty()) {
      return answer(pending.remove(chance.nextInt(pending.size())));
    }
    return switch (dice) {
      case 10 -> new VisitEvent.ServiceChosen(MadeUp.DIALYSIS);
      case 11 -> new VisitEvent.MobileEntered(Optional.of("0000000001"));
      case 12 -> new VisitEvent.StillHere();
      case 13 -> new VisitEvent.Cancelled();
      case 14 -> new VisitEvent.ReaderLost(CardFault.READER_GONE);
      case 15 -> new VisitEvent.ReaderBack();
      case 17 -> new VisitEvent.PrinterReady();
      case 16 -> waiting ? new VisitEvent.TimeOver() : new VisitEvent.StillHere();
      case 23 -> new VisitEvent.NotAReferral();
      case 24 -> new VisitEvent.CopyWanted();
      case 25 -> new VisitEvent.AnotherService();
      case 18 -> new VisitEvent.ReferralByStaff();
      case 19 -> new VisitEvent.SteppedBack();
      case 20, 21, 22 -> referral();
      case 26 -> new VisitEvent.ConsentDeclined();
      case 27, 28 -> new VisitEvent.ConsentGiven();
      case 29 -> typed();
      default -> card();
    };
  }

  private VisitEvent referral() {
    String text = oneOf(List.of("99902", "99900", "R-1", "", "1100", "0000", "x".repeat(21), "|"));
    return chance.nextBoolean()
        ? new VisitEvent.Scanned(text)
        : new VisitEvent.ReferralEntered(oneOf(List.of(ReferralPart.values())), text);
  }

  /** As the loop tells it: only where nobody is served. */
  private VisitEvent typed() {
    boolean free = state instanceof VisitState.Idle || state instanceof VisitState.OutOfService;
    return free
        ? new VisitEvent.PersonTyped(
            ++visits,
            new UUID(0x4000L, visits),
            NOW,
            MadeUp.citizen(),
            oneOf(List.of(NoCardReason.values())))
        : new VisitEvent.StillHere();
  }

  private VisitEvent card() {
    if (!cardIn && (Visit.ready(state) || Visit.handsOver(state))) {
      cardIn = true;
      return new VisitEvent.CardIn(++visits, new UUID(0x4000L, visits), NOW, "reader");
    }
    cardIn = false;
    return new VisitEvent.CardOut();
  }

  private VisitEvent answer(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _ ->
          new VisitEvent.CardWasRead(
              chance.nextInt(5) > 0
                  ? MadeUp.read()
                  : new CardReading.Failed(oneOf(List.of(CardFault.values())), ""));
      case VisitEffect.CheckEntitlement _ -> new VisitEvent.EntitlementAnswered(entitlement());
      case VisitEffect.RecallVisit _ -> new VisitEvent.Recalled(earlier());
      case VisitEffect.FindElsewhere _ -> new VisitEvent.FoundElsewhere(earlier());
      case VisitEffect.AskRegister _ -> new VisitEvent.RegisterAnswered(register());
      case VisitEffect.LookUpHistory _ -> new VisitEvent.HistoryAnswered(history(), NOW);
      case VisitEffect.SaveAttempt(var attempt) -> {
        if (chance.nextInt(10) == 0) {
          yield new VisitEvent.NotSaved();
        }
        safeAttempts.add(attempt.attemptId());
        yield new VisitEvent.AttemptSaved(attempt.attemptId());
      }
      case VisitEffect.RequestClaim(var request) ->
          new VisitEvent.ClaimAnswered(request.attemptId(), claim(), NOW);
      case VisitEffect.SaveRecord(var draft, var _) -> {
        if (chance.nextInt(10) == 0) {
          yield new VisitEvent.NotSaved();
        }
        safeRecords.add(draft.recordId());
        boolean mayBeOut = chance.nextInt(8) == 0;
        if (mayBeOut) {
          wholeSlips.add(draft.recordId());
          completed.add(draft.recordId());
        }
        yield new VisitEvent.RecordSaved(
            draft,
            chance.nextInt(4) == 0 ? Optional.of(PrinterFault.PAPER_OUT) : Optional.empty(),
            mayBeOut);
      }
      case VisitEffect.PrintSlip(var saved, var mark) -> {
        SlipOutcome outcome = print(saved);
        if (mark == SlipMark.COMPLETED && SlipStatus.of(outcome).nextMark() == SlipMark.COPY) {
          completed.add(saved.recordId());
        }
        yield new VisitEvent.SlipEnded(outcome);
      }
      case VisitEffect.WatchSlip _ -> new VisitEvent.SlipWatched(oneOf(List.of(Pickup.values())));
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ ->
          new VisitEvent.StillHere();
    };
  }

  /** Mostly nothing; else a visit that is safe in the journal, with or without a code. */
  private EarlierVisit earlier() {
    UUID id = new UUID(0x4000L, 1_000_000L + visits);
    VisitRecord open = MadeUpRecords.pending(id).withQueueNumber("K01-001");
    return switch (chance.nextInt(6)) {
      case 0 -> {
        safeRecords.add(id);
        wholeSlips.add(id);
        yield new EarlierVisit.Open(open);
      }
      case 1, 2 -> {
        safeRecords.add(id);
        boolean owed = chance.nextBoolean();
        wholeSlips.add(id);
        yield new EarlierVisit.Done(MadeUpRecords.withCode(open, code().code()), owed);
      }
      default -> new EarlierVisit.None();
    };
  }

  private RegisterSaid register() {
    RegisterMatch.State found = oneOf(List.of(RegisterMatch.State.values()));
    // Asked again for another service, the register may answer twice: a late answer changes
    // nothing.
    if (state instanceof VisitState.CheckingEntitlement) {
      differs = found == RegisterMatch.State.MISMATCHED;
    }
    RegisterMatch.Match unknown = RegisterMatch.Match.UNKNOWN;
    return new RegisterSaid(
        Optional.of(new RegisterMatch(found, NOW, unknown, unknown, unknown)), Optional.empty());
  }

  private SlipOutcome print(VisitRecord saved) {
    return switch (chance.nextInt(5)) {
      case 0 -> new SlipOutcome.Failed(PrinterFault.PAPER_OUT, SlipOutcome.Evidence.NONE, "");
      case 1 -> new SlipOutcome.Failed(PrinterFault.COVER_OPEN, SlipOutcome.Evidence.SENT, "");
      case 2 -> {
        // It may have come out whole: nobody can tell.
        wholeSlips.add(saved.recordId());
        yield new SlipOutcome.Failed(PrinterFault.SILENT, SlipOutcome.Evidence.SENT, "");
      }
      case 3 -> done(saved, SlipOutcome.Evidence.PRESENTED);
      default -> done(saved, SlipOutcome.Evidence.PARSED);
    };
  }

  private SlipOutcome done(VisitRecord saved, SlipOutcome.Evidence evidence) {
    wholeSlips.add(saved.recordId());
    return new SlipOutcome.Done(evidence);
  }

  private EntitlementAnswer entitlement() {
    return switch (chance.nextInt(6)) {
      case 0 -> new EntitlementAnswer.Unreachable(TROUBLE);
      case 1 ->
          new EntitlementAnswer.Refused(oneOf(List.of(EntitlementAnswer.Reason.values())), "");
      case 2 -> new EntitlementAnswer.Found(MadeUp.entitlement());
      case 3 -> new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL, MadeUp.DIALYSIS));
      default -> new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL));
    };
  }

  private HistoryAnswer history() {
    return switch (chance.nextInt(3)) {
      case 0 -> new HistoryAnswer.Unreachable(TROUBLE);
      case 1 -> new HistoryAnswer.Codes(List.of(code()));
      default -> new HistoryAnswer.Codes(List.of());
    };
  }

  private ClaimAnswer claim() {
    return switch (chance.nextInt(4)) {
      case 0 -> new ClaimAnswer.AnswerLost(TROUBLE);
      case 1 -> new ClaimAnswer.NotSent(TROUBLE);
      case 2 -> new ClaimAnswer.Refused(List.of());
      default -> new ClaimAnswer.Issued(code());
    };
  }

  private <T> T oneOf(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private IssuedCode code() {
    String code = "PP" + chance.nextInt(1_000_000);
    codesGiven.add(code);
    return MadeUp.code(code, "PG0060001", NOW);
  }

  private void happens(Visit visit, VisitEvent event) {
    Step step = visit.next(state, event);
    if (!step.state().equals(state)) {
      waiting = false;
    }
    if (event instanceof VisitEvent.CardIn) {
      differs = false;
      pending.clear(); // what belongs to the earlier visit is late: the loop drops it
    }
    state = step.state();
    for (VisitEffect effect : step.effects()) {
      check(effect);
      if (effect instanceof VisitEffect.Wait) {
        waiting = true;
      } else {
        pending.add(effect);
      }
    }
  }

  /** All of it or none; never the treating hospital as the primary one. */
  private static void referralIsWholeAndRight(VisitRecord draft) {
    draft
        .referral()
        .ifPresent(letter -> {
          assertThat(letter.primaryHospitalCode()).isEqualTo("99902");
          assertThat(letter.purpose()).contains("1100");
          assertThat(draft.visit().flatMap(VisitDetails::arrivalKind))
              .contains(VisitDetails.ArrivalKind.REFERRED);
        });
  }

  private void check(VisitEffect effect) {
    switch (effect) {
      case VisitEffect.RequestClaim(var request) -> {
        assertThat(differs).as("a claim in spite of the register").isFalse();
        assertThat(safeAttempts).contains(request.attemptId());
        assertThat(requested.add(request.attemptId())).isTrue();
      }
      case VisitEffect.SaveRecord(var draft, var _) -> {
        draft.claim().value().ifPresent(code -> assertThat(codesGiven).contains(code));
        referralIsWholeAndRight(draft);
      }
      case VisitEffect.PrintSlip(var saved, var mark) -> {
        assertThat(safeRecords).contains(saved.recordId());
        assertThat(printedIn.add(visits + " " + saved.recordId()) || cardIn)
            .as("again for who has left")
            .isTrue();
        boolean inHand = wholeSlips.contains(saved.recordId());
        assertThat(mark)
            .isIn(inHand ? Set.of(SlipMark.COPY, SlipMark.COMPLETED) : Set.of(SlipMark.ORIGINAL));
        if (mark == SlipMark.COMPLETED) {
          assertThat(saved.claim().value()).isPresent();
          assertThat(completed).as("completed once").doesNotContain(saved.recordId());
        }
      }
      case VisitEffect.ReadCard _,
          VisitEffect.ReadyPrinter _,
          VisitEffect.CheckEntitlement _,
          VisitEffect.RecallVisit _,
          VisitEffect.FindElsewhere _,
          VisitEffect.AskRegister _,
          VisitEffect.LookUpHistory _,
          VisitEffect.SaveAttempt _,
          VisitEffect.WatchSlip _,
          VisitEffect.SettleLater _,
          VisitEffect.Wait _ -> {}
    }
  }
}
