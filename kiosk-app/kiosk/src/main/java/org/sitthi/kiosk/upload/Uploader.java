package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.util.function.Consumer;
import org.sitthi.kiosk.round.RoundThread;

/**
 * Runs rounds for as long as the kiosk runs, on a thread of its own. {@link #wake} and {@link
 * #close} may be called by any thread; wake never blocks on the network.
 */
public final class Uploader implements AutoCloseable {

  /** One call of the desk and the two waits of the journal. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

  private final RoundThread thread;

  private Uploader(UploadRound round, Consumer<Throwable> crash) {
    this.thread =
        new RoundThread("upload", ending -> round.runOrRest(() -> !ending.getAsBoolean()), crash);
  }

  /**
   * Starts sending.
   *
   * @param crash told a bug, once; whoever gets it ends the process
   */
  public static Uploader start(UploadRound round, Consumer<Throwable> crash) {
    Uploader uploader = new Uploader(round, crash);
    uploader.thread.start();
    return uploader;
  }

  /** A record was saved: look at once. */
  public void wake() {
    thread.wake();
  }

  /** Ends after the call that is under way, within 25 s; what was not sent waits in the outbox. */
  @Override
  public void close() {
    thread.finish(STOPS_WITHIN);
  }
}
