package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

class StatusLineTest {

  @Test
  void theScreensAreToldAllThatAListenerIsTold() {
    List<String> shown = new ArrayList<>();
    List<String> told = new ArrayList<>();
    StatusLine line = new StatusLine(new Shown(shown), "kiosk K01", told::add);

    line.entered(new VisitState.Idle(), 1);
    line.slips(false);
    line.help(HelpState.SENT);
    line.batteryLow(true);
    line.batteryLow(false);

    assertThat(shown).containsExactly("Idle", "slips false", "help SENT", "low true", "low false");
    assertThat(told)
        .containsExactly("kiosk K01 idle", "kiosk K01 idle, battery low", "kiosk K01 idle");
  }

  private record Shown(List<String> shown) implements VisitListener {

    @Override
    public void entered(VisitState state, long nanos) {
      shown.add(state.getClass().getSimpleName());
    }

    @Override
    public void slips(boolean possible) {
      shown.add("slips " + possible);
    }

    @Override
    public void batteryLow(boolean low) {
      shown.add("low " + low);
    }

    @Override
    public void help(HelpState state) {
      shown.add("help " + state);
    }
  }
}
