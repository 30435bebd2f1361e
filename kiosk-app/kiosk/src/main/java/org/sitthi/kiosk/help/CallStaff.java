package org.sitthi.kiosk.help;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.kiosk.round.Rest;
import org.sitthi.kiosk.round.RoundThread;

/** The call button's thread: does what {@link CallRound} decides. Threads: any. */
public final class CallStaff implements AutoCloseable {

  private static final Duration STOPS_WITHIN = Duration.ofSeconds(2);

  private final CallRound round;
  private final HelpLine line;
  private final Consumer<HelpState> shown;
  private final RoundThread thread;
  private final AtomicReference<@Nullable String> wanted = new AtomicReference<>();

  // Of the one thread.
  private boolean begun;
  private HelpState told = HelpState.NONE;

  private CallStaff(
      CallRound round, HelpLine line, Consumer<HelpState> shown, Consumer<Throwable> crash) {
    this.round = round;
    this.line = line;
    this.shown = shown;
    this.thread = new RoundThread("call-staff", _ -> Rest.untilNews(turn()), crash);
  }

  /**
   * Starts; calls that an earlier run left untold are told.
   *
   * @param shown told each state, on the button's own thread
   */
  public static CallStaff start(
      CallBook book,
      HelpLine line,
      Panel panel,
      InstantSource clock,
      Consumer<HelpState> shown,
      Consumer<Throwable> crash) {
    CallRound round = new CallRound(book, line, panel, clock, UUID::randomUUID);
    CallStaff started = new CallStaff(round, line, shown, crash);
    started.thread.start();
    return started;
  }

  /**
   * Somebody pressed the button. Returns at once.
   *
   * @param screen state of the visit, such as CHOOSING_SERVICE
   */
  public void call(String screen) {
    wanted.set(screen);
    thread.wake();
  }

  /** Stops; waits at most two seconds. What was not told is told by the next run. */
  @Override
  public void close() {
    thread.stop(STOPS_WITHIN);
    line.close();
  }

  private Duration turn() {
    if (!begun) {
      round.begin();
      begun = true;
    }
    String screen = wanted.getAndSet(null);
    if (screen != null) {
      round.call(screen);
      tell();
    }
    Duration rest = round.step();
    tell();
    return rest;
  }

  private void tell() {
    if (round.state() != told) {
      told = round.state();
      shown.accept(told);
    }
  }
}
