package org.sitthi.kiosk.fleet;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Whether nobody has been at the kiosk for a while: no card, no finger, no call for staff. Threads:
 * any.
 */
public final class QuietTime implements VisitListener {

  /** So long nobody was there: a queue's next patient has come by then. */
  public static final Duration QUIET = Duration.ofSeconds(30);

  private final VisitListener shown;
  private final LongSupplier nanos;
  private long since;
  private boolean idle;
  private boolean called;

  /**
   * Listens before another.
   *
   * @param nanos steady time
   */
  public QuietTime(VisitListener shown, LongSupplier nanos) {
    this.shown = shown;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  @Override
  public void entered(VisitState state, long at) {
    shown.entered(state, at);
    stirred(() -> idle = state instanceof VisitState.Idle);
  }

  @Override
  public void slips(boolean possible) {
    shown.slips(possible);
  }

  @Override
  public void help(HelpState state) {
    shown.help(state);
    stirred(() -> called = state != HelpState.NONE);
  }

  /** A finger is on the glass. */
  public void touched() {
    stirred(() -> {});
  }

  /** Whether it is quiet now. */
  public synchronized boolean isNow() {
    return idle && !called && nanos.getAsLong() - since >= QUIET.toNanos();
  }

  private synchronized void stirred(Runnable change) {
    change.run();
    since = nanos.getAsLong();
  }
}
