package org.sitthi.kiosk.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

class VisitCountsTest {

  @Test
  void whatIsToldIsHandedOnToTheScreens() {
    List<String> shown = new ArrayList<>();
    VisitListener screens =
        new VisitListener() {
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
        };
    VisitCounts counts = new VisitCounts(screens, InstantSource.system(), () -> {});

    counts.entered(new VisitState.Idle(), 1);
    counts.slips(true);
    counts.help(HelpState.SENT);
    counts.batteryLow(true);

    assertThat(shown).containsExactly("Idle", "slips true", "help SENT", "low true");
  }
}
