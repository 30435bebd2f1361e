package org.sitthi.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.hardware.panel.log.PanelLog;
import org.sitthi.hardware.panel.log.PanelLog.Shown;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.MadeUpRecords;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;

class PanelGuideTest {

  private static final VisitKey IN = new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "reader", true);
  private static final VisitKey FORGOTTEN = IN.alarmed(CardAlarm.SOUNDING);
  private static final VisitKey OUT =
      new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "reader", false);
  private static final SlipOutcome PRINTED = new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED);
  private static final SlipOutcome JAMMED =
      new SlipOutcome.Failed(PrinterFault.SILENT, SlipOutcome.Evidence.NONE, "");

  private final PanelLog panel = new PanelLog();
  private final PanelGuide guide = new PanelGuide(panel);

  @Test
  void theCardSlotIsLitWhileTheKioskWaitsForACard() {
    enter(new VisitState.Idle());
    assertThat(panel.shown()).containsExactly(new Shown(PanelOutput.CARD_LIGHT, Signal.ON));
  }

  @Test
  void nothingIsLitWhileTheCardShallStayIn() {
    enter(new VisitState.Idle());
    enter(new VisitState.ReadingCard(IN, Optional.empty()));
    enter(new VisitState.CheckingEntitlement(IN, MadeUp.citizen()));
    assertThat(panel.shown().getLast()).isEqualTo(new Shown(PanelOutput.CARD_LIGHT, Signal.OFF));
    assertThat(panel.shown()).hasSize(2);
  }

  @Test
  void theSlipMouthIsLitWhilePrintingAndBlinksUntilTheNextVisit() {
    enter(printing());
    assertThat(panel.lit(PanelOutput.SLIP_LIGHT)).isTrue();
    enter(finished(OUT, PRINTED));
    assertThat(panel.shown().getLast())
        .isEqualTo(new Shown(PanelOutput.SLIP_LIGHT, Signal.BLINKING));
    enter(new VisitState.Idle());
    assertThat(panel.shown()).contains(new Shown(PanelOutput.SLIP_LIGHT, Signal.OFF));
  }

  @Test
  void aSlipThatDidNotComeOrIsTakenIsNotPointedAt() {
    enter(finished(OUT, JAMMED));
    enter(finished(OUT, new SlipOutcome.Done(SlipOutcome.Evidence.TAKEN)));
    enter(new VisitState.Apology(OUT, Cause.CARD_MUTE));
    assertThat(panel.shown()).isEmpty();
  }

  @Test
  void aCardThatCanBeTakenBlinks() {
    for (VisitState end : ends(IN)) {
      enter(new VisitState.OutOfService(Cause.READER_GONE));
      enter(end);
      assertThat(panel.shown()).contains(new Shown(PanelOutput.CARD_LIGHT, Signal.BLINKING));
    }
  }

  @Test
  void aForgottenCardSoundsUntilItIsOut() {
    for (int i = 0; i < ends(IN).size(); i++) {
      enter(ends(IN).get(i));
      assertThat(panel.shown().getLast().output()).isNotEqualTo(PanelOutput.BUZZER);
      enter(ends(FORGOTTEN).get(i));
      assertThat(panel.shown().getLast()).isEqualTo(new Shown(PanelOutput.BUZZER, Signal.BLINKING));
      enter(ends(OUT).get(i));
      assertThat(panel.shown().getLast()).isEqualTo(new Shown(PanelOutput.BUZZER, Signal.OFF));
    }
  }

  @Test
  void aPanelThatIsGoneHoldsNothingUp() {
    panel.close();
    enter(finished(IN, PRINTED));
    enter(new VisitState.Idle());
    assertThat(panel.shown()).isEmpty();
  }

  private void enter(VisitState state) {
    guide.entered(state, 0);
  }

  private static VisitState printing() {
    return new VisitState.Printing(IN, MadeUp.citizen(), MadeUpRecords.pending(), Optional.empty());
  }

  private static VisitState finished(VisitKey visit, SlipOutcome slip) {
    return new VisitState.Finished(visit, MadeUpRecords.pending(), slip);
  }

  private static List<VisitState> ends(VisitKey visit) {
    return List.of(
        finished(visit, PRINTED),
        new VisitState.Deferred(visit, MadeUpRecords.pending(), Cause.NHSO_TOO_SLOW, PRINTED),
        new VisitState.Apology(visit, Cause.CARD_MUTE));
  }
}
