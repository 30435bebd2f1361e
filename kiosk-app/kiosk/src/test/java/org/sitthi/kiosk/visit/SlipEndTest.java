package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.visit.VisitEffect.PrintSlip;
import org.sitthi.kiosk.visit.VisitEffect.WatchSlip;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.Recording;
import org.sitthi.record.VisitRecord;

/** What becomes of a slip that does not come out at once, and of one that is not taken. */
class SlipEndTest {

  private static final VisitKey CARD_IN =
      new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "Virtual PCD", true);
  private static final VisitRecord SAVED = MadeUpRecords.pending();

  private final Visit visit = new Visit(MadeUp.rules());
  private VisitState state =
      new Recording(CARD_IN, MadeUp.citizen(), SAVED, Optional.of(Cause.NHSO_TOO_SLOW));
  private List<VisitEffect> effects = List.of();

  @Test
  void troubleThatIsKnownKeepsNobodyWaiting() {
    happens(new VisitEvent.RecordSaved(SAVED, Optional.of(PrinterFault.PAPER_OUT), false));
    assertThat(effects).allMatch(VisitEffect.Wait.class::isInstance);
    assertThat(((Deferred) state).slip())
        .isInstanceOfSatisfying(
            SlipOutcome.Failed.class,
            failed -> assertThat(failed.fault()).isEqualTo(PrinterFault.PAPER_OUT));
  }

  @Test
  void aPrinterMendedWhileTheCardIsInPrintsTheSlip() {
    happens(new VisitEvent.RecordSaved(SAVED, Optional.of(PrinterFault.PAPER_OUT), false));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).containsExactly(new PrintSlip(SAVED, SlipMark.ORIGINAL));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).isEmpty();
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PRINTED)));
    assertThat(((Deferred) state).slip()).isEqualTo(new SlipOutcome.Done(Evidence.PRINTED));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).isEmpty();
  }

  @Test
  void whoHasLeftGetsNoSlip() {
    happens(new VisitEvent.RecordSaved(SAVED, Optional.of(PrinterFault.PAPER_OUT), false));
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).noneMatch(PrintSlip.class::isInstance);
  }

  @Test
  void aSlipIsTriedThreeTimesAndNoMore() {
    happens(new VisitEvent.RecordSaved(SAVED));
    int prints = 1;
    for (int i = 0; i < 10; i++) {
      happens(
          new VisitEvent.SlipEnded(
              new SlipOutcome.Failed(PrinterFault.COVER_OPEN, Evidence.SENT, "")));
      happens(new VisitEvent.PrinterReady());
      prints += (int) effects.stream().filter(PrintSlip.class::isInstance).count();
    }
    assertThat(prints).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_OUT, NONE, ORIGINAL",
    "PAPER_OUT, SENT, ORIGINAL",
    "COVER_OPEN, SENT, ORIGINAL",
    "SILENT, NONE, ORIGINAL",
    "SILENT, SENT, COPY",
    "NO_DEVICE, SENT, COPY",
    "CUTTER, SENT, COPY",
    "JAMMED, PRINTED, COPY"
  })
  void aSlipThatMayHaveComeOutUnseenIsFollowedByACopy(
      PrinterFault fault, Evidence reached, SlipMark mark) {
    happens(new VisitEvent.RecordSaved(SAVED));
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Failed(fault, reached, "")));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).containsExactly(new PrintSlip(SAVED, mark));
  }

  @Test
  void whatMayHaveComeOutOnceIsNeverForgotten() {
    happens(new VisitEvent.RecordSaved(SAVED));
    happens(
        new VisitEvent.SlipEnded(new SlipOutcome.Failed(PrinterFault.SILENT, Evidence.SENT, "")));
    happens(new VisitEvent.PrinterReady());
    happens(
        new VisitEvent.SlipEnded(
            new SlipOutcome.Failed(PrinterFault.PAPER_OUT, Evidence.NONE, "")));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).containsExactly(new PrintSlip(SAVED, SlipMark.COPY));
  }

  @Test
  void aPresentedSlipIsWatchedUntilItIsTaken() {
    state = new VisitState.Printing(CARD_IN, MadeUp.citizen(), SAVED, Optional.empty());
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PRESENTED)));
    assertThat(effects).contains(new WatchSlip());
    happens(new VisitEvent.SlipWatched(Pickup.TAKEN));
    assertThat(((Finished) state).slip()).isEqualTo(new SlipOutcome.Done(Evidence.TAKEN));
  }

  @Test
  void aSlipThatWasTakenBackIsNotCalledTaken() {
    state = new VisitState.Printing(CARD_IN, MadeUp.citizen(), SAVED, Optional.empty());
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PRESENTED)));
    happens(new VisitEvent.SlipWatched(Pickup.RETRACTED));
    Finished end = (Finished) state;
    assertThat(end.slip()).isEqualTo(new SlipOutcome.Done(Evidence.PRESENTED));
    assertThat(end.status().pickup()).contains(Pickup.RETRACTED);
  }

  @Test
  void aSlipTakenAfterTheCardLetsTheScreenStandAsLongAsEver() {
    state = new VisitState.Printing(CARD_IN, MadeUp.citizen(), SAVED, Optional.empty());
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PRESENTED)));
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.SlipWatched(Pickup.TAKEN));
    assertThat(effects).containsExactly(new VisitEffect.Wait(MadeUp.rules().patience().ending()));
  }

  private void happens(VisitEvent event) {
    Step step = visit.next(state, event);
    state = step.state();
    effects = step.effects();
  }
}
