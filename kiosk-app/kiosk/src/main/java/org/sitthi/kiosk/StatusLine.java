package org.sitthi.kiosk;

import java.util.function.Consumer;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Tells the service manager, beside what the screens are told, whether a patient is there: updates
 * and a power-off wait for the end of a visit. Nothing of the visit itself is told.
 */
final class StatusLine implements VisitListener {

  private final VisitListener screens;
  private final String name;
  private final Consumer<String> told;
  private String last = "";
  private String power = "";

  /**
   * A listener before another.
   *
   * @param name of the kiosk
   * @param told each change, one line; must return at once
   */
  StatusLine(VisitListener screens, String name, Consumer<String> told) {
    this.screens = screens;
    this.name = name;
    this.told = told;
  }

  @Override
  public void entered(VisitState state, long nanos) {
    screens.entered(state, nanos);
    boolean nobody = state instanceof VisitState.Idle || state instanceof VisitState.OutOfService;
    tell(nobody ? "idle" : "serving", power);
  }

  /** {@code sitthi-power} reads it and powers the machine off: the kiosk may not. */
  @Override
  public void batteryLow(boolean low) {
    screens.batteryLow(low);
    tell(last, low ? ", battery low" : "");
  }

  private synchronized void tell(String doing, String supply) {
    boolean news = !(doing + supply).equals(last + power);
    last = doing;
    power = supply;
    if (news) {
      told.accept(name + " " + last + power);
    }
  }

  @Override
  public void slips(boolean possible) {
    screens.slips(possible);
  }

  @Override
  public void help(HelpState state) {
    screens.help(state);
  }
}
