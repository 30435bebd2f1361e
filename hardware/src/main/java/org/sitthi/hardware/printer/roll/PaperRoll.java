package org.sitthi.hardware.printer.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A slip printer without paper: speaks ESC/POS on a loopback port, answers status, can run out of
 * paper, jam and fall silent, and shows what it prints.
 *
 * <p>Like a real one it keeps what it could not print and goes on with it after a refill, unless it
 * is told to clear its buffers. Safe for many threads.
 */
public final class PaperRoll implements AutoCloseable {

  private static final Duration END = Duration.ofSeconds(5);

  private final RollState state;
  private final Paper paper = new Paper();
  private final PrintedSlips slips = new PrintedSlips();
  private final RollFaults faults = new RollFaults();
  private final StatusPush push;
  private final RollServer server;
  private final RollMouth mouth;
  private final RollScript script = new RollScript(this::happen);
  private final Thread mechanism;
  private final @Nullable SlipFiles files;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("paper-roll-files").factory());

  private PaperRoll(RollConfig config, @Nullable SlipFiles files) {
    this.files = files;
    this.state = new RollState(config.bufferBytes());
    this.mouth = new RollMouth(config.presenter());
    this.server =
        new RollServer(
            config.port(),
            state,
            new RollPace(config.bytesPerSecond()),
            () -> new RealTimeEar(state, config, mouth, this::answer));
    this.push = new StatusPush(this::answer);
    Mechanism work =
        new Mechanism(
            state, config, paper, faults, push, mouth, script, this::answer, this::finished);
    this.mechanism = Thread.ofPlatform().daemon().name("paper-roll").unstarted(work::run);
  }

  /**
   * Starts a printer.
   *
   * @throws IOException if the port is taken or the folder cannot be made
   */
  public static PaperRoll start(RollConfig config) throws IOException {
    Path folder = config.folder();
    PaperRoll roll = new PaperRoll(config, folder == null ? null : new SlipFiles(folder));
    roll.server.open();
    roll.mechanism.start();
    return roll;
  }

  /** The TCP port on loopback. */
  public int port() {
    return server.port();
  }

  /** The address as {@code printer.port} wants it. */
  public String address() {
    return "tcp://127.0.0.1:" + port();
  }

  /** The last 200 slips; with a folder, one is in here once its files are written. */
  public List<PrintedSlip> slips() {
    return slips.list();
  }

  /**
   * Waits for a slip.
   *
   * @param number 1 for the first
   * @return empty if it did not come in time
   */
  public Optional<PrintedSlip> awaitSlip(int number, Duration wait) throws InterruptedException {
    return slips.await(number, wait);
  }

  /** How many unfinished slips were taken away by the person who mended the printer. */
  public int tornSlips() {
    return paper.torn();
  }

  /** What the printer could not make sense of, the first 1,000. */
  public List<String> faults() {
    return faults.list();
  }

  /** Whether an unfinished slip hangs at the head. */
  public boolean isPrinting() {
    return paper.hangs();
  }

  /** How the printer is. */
  public RollCondition condition() {
    return state.condition();
  }

  /**
   * Makes the printer well or ill, at once. Who mends paper, cover or cutter also takes away what
   * hangs at the head.
   */
  public synchronized void condition(RollCondition next) {
    if (state.condition().freesPaper() && !next.freesPaper()) {
      paper.tear();
    }
    try {
      if (next == RollCondition.REFUSE) {
        server.shut();
      } else {
        server.open();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("printer's port", e);
    }
    state.condition(next);
    push.tell(next);
  }

  /**
   * Lets the paper end by itself.
   *
   * @param rows how many more are printed, 0 or more
   */
  public void paperOutAfter(int rows) {
    play(List.of(new RollStep(rows, new RollEvent.Becomes(RollCondition.PAPER_OUT))));
  }

  /**
   * Lets things happen while it prints; takes the place of the script before.
   *
   * @param script up to 100 steps, one after the other
   */
  public void play(List<RollStep> script) {
    this.script.play(script);
  }

  /** Something happens, now. */
  public void happen(RollEvent event) {
    switch (event) {
      case RollEvent.Becomes becomes -> condition(becomes.condition());
      case RollEvent.Disconnects _ -> server.disconnect();
      case RollEvent.XoffStorm storm -> {
        for (int i = 0; i < storm.pairs(); i++) {
          answer(new byte[] {0x13, 0x11});
        }
      }
      case RollEvent.Restarts _ -> restart();
    }
  }

  /** A person pulls at the slip in the presenter; its number, if there is one to be had. */
  public OptionalInt take() {
    return mouth.take();
  }

  /** Whether a slip lies at the presenter's mouth. */
  public boolean isSlipThere() {
    return mouth.isSlipThere();
  }

  /** The numbers of the slips that were taken out of the presenter. */
  public List<Integer> takenSlips() {
    return mouth.taken();
  }

  /** The numbers of the slips that the presenter took back. */
  public List<Integer> retractedSlips() {
    return mouth.retracted();
  }

  /** Switches the printer off and on: connection and buffers are gone. */
  public synchronized void restart() {
    try {
      server.shut();
      state.clear();
      paper.tear();
      push.off();
      server.open();
    } catch (IOException e) {
      throw new UncheckedIOException("printer's port", e);
    }
  }

  /** Ends the printer; slips stay readable. May be called repeatedly. */
  @Override
  public void close() {
    try {
      server.shut();
    } catch (IOException e) {
      throw new UncheckedIOException("printer's port", e);
    }
    mechanism.interrupt();
    writer.shutdown();
    try {
      boolean ended =
          mechanism.join(END) && writer.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        throw new IllegalStateException("simulated printer does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(byte[] bytes) {
    server.answer(bytes);
  }

  /** The printer does not wait for the files: a real one has none. */
  private void finished(PrintedSlip slip) {
    SlipFiles shown = files;
    if (shown == null) {
      slips.add(slip);
    } else {
      writer.execute(() -> show(slip, shown));
    }
  }

  private void show(PrintedSlip slip, SlipFiles shown) {
    try {
      shown.write(slip);
    } catch (IOException e) {
      faults.add("slip " + slip.number() + " could not be written");
    }
    slips.add(slip);
  }
}
