package org.sitthi.hardware.printer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at a printer again and again, and tells what it is like when that changes. While a slip is
 * printed the printer itself asks every half second; a look then waits its turn and tells nothing.
 *
 * <p>Tells on a thread of its own, one call at a time.
 */
public final class PrinterWatch implements AutoCloseable {

  /** Between two looks at a printer that does nothing (facts/escpos.md §2.4: 2 to 5 s). */
  public static final Duration USUAL = Duration.ofSeconds(3);

  /** What was seen longer ago than this many looks is no longer said. */
  private static final int LOOKS = 4;

  private static final Duration END = Duration.ofSeconds(5);

  private final SlipPrinter printer;
  private final Duration every;
  private final Consumer<PrinterState> changes;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile PrinterHealth health = PrinterHealth.unknown(System.nanoTime());

  private PrinterWatch(SlipPrinter printer, Duration every, Consumer<PrinterState> changes) {
    this.printer = printer;
    this.every = every;
    this.changes = changes;
    this.thread = Thread.ofVirtual().name("printer-watch").unstarted(this::run);
  }

  /**
   * Begins to watch.
   *
   * @param every between two looks, 20 ms to 1 minute; {@link #USUAL} outside of tests
   * @param changes takes the first state and each that differs from the one before
   */
  public static PrinterWatch start(
      SlipPrinter printer, Duration every, Consumer<PrinterState> changes) {
    if (every.toMillis() < 20 || every.toMinutes() > 1) {
      throw new IllegalArgumentException("printer watch every " + every);
    }
    PrinterWatch watch = new PrinterWatch(printer, every, changes);
    watch.thread.start();
    return watch;
  }

  /** What is known by now, with its age. */
  public PrinterHealth health() {
    return health;
  }

  /** Ends the watch; the printer stays open. May be called repeatedly. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(END)) {
        throw new IllegalStateException("printer watch does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    PrinterState told = null;
    do {
      PrinterState look = printer.state();
      long now = System.nanoTime();
      PrinterHealth seen = health.after(look, now);
      health = seen;
      PrinterState state = seen.state(every.multipliedBy(LOOKS), now);
      if (!state.equals(told)) {
        changes.accept(state);
        told = state;
      }
    } while (pause());
  }

  private boolean pause() {
    try {
      return !closed.await(every.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
