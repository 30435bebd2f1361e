package org.sitthi.hardware.panel.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelContract;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;

class PanelLogTest extends PanelContract {

  @Override
  protected Rig rig() {
    PanelLog log = new PanelLog();
    return new Rig() {
      @Override
      public Panel panel() {
        return log;
      }

      @Override
      public boolean lit(PanelOutput output) {
        return log.lit(output);
      }

      @Override
      public void press(PanelInput input, boolean active) {
        log.press(input, active);
      }
    };
  }

  @Test
  void itRemembersWhatChanged() {
    try (PanelLog log = new PanelLog()) {
      log.show(PanelOutput.CARD_LIGHT, Signal.ON);
      log.show(PanelOutput.CARD_LIGHT, Signal.ON);
      log.show(PanelOutput.BUZZER, Signal.BLINKING);
      assertThat(log.shown())
          .containsExactly(
              new PanelLog.Shown(PanelOutput.CARD_LIGHT, Signal.ON),
              new PanelLog.Shown(PanelOutput.BUZZER, Signal.BLINKING));
    }
  }
}
