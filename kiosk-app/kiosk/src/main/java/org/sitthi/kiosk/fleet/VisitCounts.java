package org.sitthi.kiosk.fleet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.fleet.Heartbeat;

/** What the visit shows of itself: whether it serves, and counts. Nothing of anybody is kept. */
final class VisitCounts implements VisitListener {

  private final VisitListener shown;
  private final InstantSource clock;
  private final Runnable changed;
  private Heartbeat.Service service = new Heartbeat.Service("IDLE", Optional.empty());
  private Class<?> last = VisitState.Idle.class;
  private long begun;
  private long finished;
  private long deferred;
  private long apologies;
  private Optional<Instant> lastAt = Optional.empty();

  /**
   * Counts, and hands on.
   *
   * @param shown who is told first
   * @param changed called when the kiosk closes or opens; must return at once
   */
  VisitCounts(VisitListener shown, InstantSource clock, Runnable changed) {
    this.shown = shown;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  public void entered(VisitState state, long nanos) {
    shown.entered(state, nanos);
    if (count(state)) {
      changed.run();
    }
  }

  @Override
  public void slips(boolean possible) {
    shown.slips(possible);
    changed.run();
  }

  @Override
  public void batteryLow(boolean low) {
    shown.batteryLow(low);
  }

  @Override
  public void help(HelpState state) {
    shown.help(state);
  }

  synchronized Heartbeat.Service service() {
    return service;
  }

  synchronized Heartbeat.Visits visits() {
    return new Heartbeat.Visits(begun, finished, deferred, apologies, lastAt);
  }

  /** Whether the kiosk has closed or opened by this. */
  private synchronized boolean count(VisitState state) {
    boolean same = last.equals(state.getClass());
    last = state.getClass();
    String before = service.state();
    switch (state) {
      case VisitState.Idle _ -> service = new Heartbeat.Service("IDLE", Optional.empty());
      case VisitState.OutOfService closed ->
          service = new Heartbeat.Service("CLOSED", Optional.of(closed.cause().code()));
      case VisitState.ReadingCard _ -> {
        begun += same ? 0 : 1;
        serves();
      }
      case VisitState.Finished _ -> finished += ended(same);
      case VisitState.Deferred _ -> deferred += ended(same);
      case VisitState.Apology _ -> apologies += ended(same);
      case VisitState.RecallingVisit _,
          VisitState.AskingConsent _,
          VisitState.CheckingEntitlement _,
          VisitState.LookingForClaim _,
          VisitState.ChoosingService _,
          VisitState.EnteringReferral _,
          VisitState.Claiming _,
          VisitState.Settling _,
          VisitState.Recording _,
          VisitState.Printing _,
          VisitState.SeenToday _ ->
          serves();
    }
    return before.equals("CLOSED") != service.state().equals("CLOSED");
  }

  private void serves() {
    service = new Heartbeat.Service("SERVING", Optional.empty());
  }

  private int ended(boolean same) {
    serves();
    lastAt = Optional.of(clock.instant());
    return same ? 0 : 1;
  }
}
