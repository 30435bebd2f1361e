package org.sitthi.hardware.printer.escpos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;

/**
 * A slip printer that speaks ESC/POS.
 *
 * <p>The connection stays open between slips; {@link #state} opens it, so asking when a card goes
 * in leaves nothing but four short questions between {@link #print} and the first byte of a slip. A
 * printer that does not answer them gets no slip.
 */
public final class EscPosPrinter implements SlipPrinter {

  private static final Duration LONGEST_PRINT = Duration.ofSeconds(28);
  private static final Duration LONGEST_STATE = Duration.ofMillis(2500);
  private static final Duration TURN_TO_PRINT = Duration.ofSeconds(5);
  private static final Duration TURN_TO_ASK = Duration.ofMillis(400);

  /** With what a slow line leaves for printing and cleaning up. */
  private static final Duration LONGEST_ON_LINE = Duration.ofSeconds(16);

  /** To find the cause of a failure and to clean up, before the caller is told. */
  private static final Duration AFTERMATH = Duration.ofSeconds(4);

  private static final int FAST = 0;
  private static final int MOST_CONNECTIONS = 3;

  /** With start and stop bit. */
  private static final int BITS_A_BYTE = 10;

  private final PrinterProfile profile;
  private final int bytesPerSecond;
  private final EscPosEncoder encoder;
  private final PrinterTalk talk;
  private final BufferCleaner cleaner;
  private final Mouth mouth;
  private final CountDownLatch shut = new CountDownLatch(1);
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicInteger jobs = new AtomicInteger();
  private volatile boolean closed;

  /** A printer at a port; connects when first used. */
  public EscPosPrinter(PrinterPort port, PrinterProfile profile) {
    this(
        switch (port) {
          case PrinterPort.Tcp tcp -> new TcpPrinterLink(tcp);
          case PrinterPort.Usb usb -> DeviceLink.usb(usb.device());
          case PrinterPort.Serial serial -> DeviceLink.serial(serial);
        },
        switch (port) {
          case PrinterPort.Tcp _, PrinterPort.Usb _ -> profile;
          case PrinterPort.Serial _ -> profile.with(PrinterProfile.Saving.CROP);
        },
        switch (port) {
          case PrinterPort.Tcp _, PrinterPort.Usb _ -> FAST;
          case PrinterPort.Serial serial -> serial.baud() / BITS_A_BYTE;
        });
  }

  EscPosPrinter(PrinterLink link, PrinterProfile profile) {
    this(link, profile, FAST);
  }

  private EscPosPrinter(PrinterLink link, PrinterProfile profile, int bytesPerSecond) {
    this.profile = profile;
    this.bytesPerSecond = bytesPerSecond;
    this.encoder = new EscPosEncoder(profile);
    this.talk = new PrinterTalk(link, profile.masks());
    this.cleaner = new BufferCleaner(profile);
    this.mouth = new Mouth(talk, profile.presenter());
  }

  @Override
  public PrinterState state() {
    Deadline deadline = Deadline.after(LONGEST_STATE);
    if (!takeTurn(TURN_TO_ASK)) {
      return unknown(Device.UNKNOWN);
    }
    try {
      StatusReading reading = ready(deadline);
      return reading == null ? unknown(Device.UNKNOWN) : reading.state();
    } catch (LinkException e) {
      talk.abort();
      return switch (e.kind()) {
        case ABSENT -> PrinterState.absent();
        case BROKEN, STALLED -> unknown(Device.OFFLINE);
      };
    } finally {
      endTurn();
    }
  }

  /**
   * Encodes a slip and forgets it, and looks at the printer, so that the first real slip is as
   * quick as the next. Nothing is printed.
   */
  public void warmUp(SlipRaster slip) {
    if (encoder.encode(slip, 0).isEmpty()) {
      throw new IllegalStateException("a slip without frames");
    }
    state();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the slip is wider than the profile's head
   */
  @Override
  public SlipOutcome print(SlipRaster slip) {
    Deadline deadline = Deadline.after(LONGEST_PRINT);
    if (!takeTurn(TURN_TO_PRINT)) {
      return failed(new JobTrouble(PrinterFault.OFFLINE, "printer is busy"), Evidence.NONE);
    }
    try {
      List<Frame> frames = encoder.encode(slip, jobs.get());
      JobTrouble trouble =
          onLine(frames).compareTo(LONGEST_ON_LINE) > 0
              ? new JobTrouble(PrinterFault.OFFLINE, "the line is too slow for this slip")
              : preflight(deadline);
      if (trouble != null) {
        return failed(trouble, Evidence.NONE);
      }
      return run(frames, slip.rows(), deadline);
    } finally {
      jobs.incrementAndGet();
      endTurn();
    }
  }

  @Override
  public Pickup pickup(Duration patience) {
    if (!profile.presenter().isWatched()) {
      return Pickup.UNSEEN;
    }
    return new PickupWatch(mouth, this::withTurn, jobs.get(), jobs::get, shut).run(patience);
  }

  @Override
  public void close() {
    closed = true;
    shut.countDown();
    if (takeTurn(TURN_TO_ASK)) {
      try {
        talk.close();
      } finally {
        turn.unlock();
      }
    } else {
      talk.abort();
    }
  }

  private @Nullable JobTrouble preflight(Deadline deadline) {
    try {
      StatusReading reading = ready(deadline);
      if (reading == null) {
        talk.close();
        return new JobTrouble(PrinterFault.SILENT, "no answer to the status questions");
      }
      PrinterFault fault = reading.fault();
      if (fault != null) {
        return new JobTrouble(fault, "printer is not ready");
      }
      if (!cleaner.isClean()) {
        return new JobTrouble(PrinterFault.OFFLINE, "an earlier slip cannot be cleared away");
      }
      if (!mouthIsFree(deadline)) {
        return new JobTrouble(PrinterFault.JAMMED, "an earlier slip lies at the mouth");
      }
      talk.catchUp();
      return null;
    } catch (LinkException e) {
      talk.abort();
      return JobTrouble.of(e);
    }
  }

  private SlipOutcome run(List<Frame> frames, int rows, Deadline deadline) {
    Duration budget = PrintJob.budget(rows, profile).plus(onLine(frames));
    Duration left = Duration.ofMillis(deadline.millisLeft()).minus(AFTERMATH);
    Deadline end = Deadline.after(min(budget, left));
    PrintJob job = new PrintJob(talk, profile.mark(), jobs.get(), bytesPerSecond, end);
    cleaner.jobBegins();
    JobTrouble trouble;
    try {
      trouble = job.run(frames);
    } catch (LinkException e) {
      trouble = JobTrouble.of(e);
    }
    if (trouble == null) {
      cleaner.jobDone();
      return profile.presenter().isWatched()
          ? presented(deadline)
          : new SlipOutcome.Done(profile.evidence());
    }
    return failed(aftermath(trouble, job.reached(), Deadline.after(AFTERMATH)), job.reached());
  }

  private Duration onLine(List<Frame> frames) {
    int bytes = frames.stream().mapToInt(frame -> frame.bytes().remaining()).sum();
    return PrintJob.onLine(bytes, bytesPerSecond);
  }

  /** A slip that nobody took must not be handed to the next person. */
  private boolean mouthIsFree(Deadline deadline) throws LinkException {
    Mouth.Sight sight = mouth.look(deadline);
    return sight == null || !sight.slip() || mouth.retract(deadline);
  }

  /** Printed; whether it also lies at the mouth is said only if it was seen. */
  private SlipOutcome presented(Deadline deadline) {
    try {
      Mouth.Sight sight = mouth.awaitSlip(deadline);
      if (sight != null && sight.jammed()) {
        return failed(new JobTrouble(PrinterFault.JAMMED, "jam at the mouth"), profile.evidence());
      }
      return new SlipOutcome.Done(
          Mouth.isPresented(sight) ? Evidence.PRESENTED : profile.evidence());
    } catch (LinkException e) {
      talk.abort();
      return new SlipOutcome.Done(profile.evidence());
    }
  }

  /** A look at the mouth between other calls; null if there is no turn or no answer. */
  private Mouth.@Nullable Sight withTurn(PickupWatch.Look look) {
    if (closed || !takeTurn(TURN_TO_ASK)) {
      return null;
    }
    try {
      if (!talk.isConnected()) {
        talk.connect(Deadline.after(PrinterTalk.CONNECT));
      }
      return look.at(Deadline.after(AFTERMATH));
    } catch (LinkException e) {
      talk.abort();
      return null;
    } finally {
      endTurn();
    }
  }

  /**
   * Cleans up after a failed job and looks for a better cause.
   *
   * <p>Where bytes of the slip may still be on the way, the connection is aborted first: that drops
   * them, and the questions don't queue up behind them.
   */
  private JobTrouble aftermath(JobTrouble seen, Evidence reached, Deadline deadline) {
    if (reached == Evidence.NONE || seen.fault() == PrinterFault.SILENT) {
      talk.abort();
    }
    try {
      StatusReading reading = ready(deadline);
      PrinterFault fault = reading == null ? null : reading.fault();
      return fault == null || fault == PrinterFault.OFFLINE
          ? seen
          : new JobTrouble(fault, seen.detail());
    } catch (LinkException e) {
      talk.abort();
      return e.kind() == LinkException.Kind.ABSENT ? JobTrouble.of(e) : seen;
    }
  }

  /**
   * Connects if need be, asks, and clears what an earlier job left as far as can be.
   *
   * @return how the printer was before the clearing, null if it is silent
   */
  private @Nullable StatusReading ready(Deadline deadline) throws LinkException {
    if (closed) {
      throw new LinkException(LinkException.Kind.ABSENT, "printer was closed");
    }
    StatusReading reading = talk.isConnected() ? askOnKeptLine(deadline) : null;
    if (reading == null) {
      reading = askOnNewLine(deadline);
    }
    if (reading != null && !cleaner.isClean()) {
      cleaner.clean(talk, deadline);
    }
    return reading;
  }

  /** Printers drop idle connections without a word, so silence here means only: connect anew. */
  private @Nullable StatusReading askOnKeptLine(Deadline deadline) throws LinkException {
    try {
      return talk.ask(deadline);
    } catch (LinkException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return null;
    }
  }

  /** A device that has just gone may be opened once more and fail at the first byte. */
  private @Nullable StatusReading askOnNewLine(Deadline deadline) throws LinkException {
    for (int tries = 1; ; tries++) {
      try {
        talk.connect(deadline);
        return talk.ask(deadline);
      } catch (LinkException e) {
        boolean again = e.kind() == LinkException.Kind.BROKEN && tries < MOST_CONNECTIONS;
        if (!again || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
  }

  private boolean takeTurn(Duration patience) {
    try {
      return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A call that was under way while another closed the printer leaves nothing open. */
  private void endTurn() {
    if (closed) {
      talk.abort();
    }
    turn.unlock();
  }

  private static SlipOutcome failed(JobTrouble trouble, Evidence reached) {
    return new SlipOutcome.Failed(trouble.fault(), reached, trouble.detail());
  }

  private static PrinterState unknown(Device device) {
    return new PrinterState(device, Paper.UNKNOWN, Cover.UNKNOWN);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
