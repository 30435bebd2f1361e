package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.escpos.PrinterProfile.Mark;

/** One slip on its way: sends the frames, then waits for the answer to the mark. */
final class PrintJob {

  /** A band that is not taken in this time will not be: at 50 mm/s it prints in 0.6 s. */
  static final Duration STALL = Duration.ofSeconds(3);

  /** The cutter (facts/escpos.md §2.5). */
  static final Duration CUTTER = Duration.ofSeconds(3);

  /** All else that may keep a healthy printer. */
  static final Duration SLACK = Duration.ofSeconds(2);

  /** How often a printer that has yet to answer is asked for trouble. */
  static final Duration POLL = Duration.ofMillis(500);

  private static final int DOTS_PER_MILLIMETRE = 8;

  private final PrinterTalk talk;
  private final Mark mark;
  private final String processId;
  private final int bytesPerSecond;
  private final Deadline deadline;
  private Evidence reached = Evidence.NONE;

  /**
   * A job.
   *
   * @param bytesPerSecond how fast the line is, 0 if it is faster than any head
   */
  PrintJob(PrinterTalk talk, Mark mark, int number, int bytesPerSecond, Deadline deadline) {
    this.talk = talk;
    this.bytesPerSecond = bytesPerSecond;
    this.mark = mark;
    this.processId = EscPos.processId(number);
    this.deadline = deadline;
  }

  /** How long a slip may take on a printer: its rows, the cutter and some slack. */
  static Duration budget(int rows, PrinterProfile profile) {
    long dotsPerSecond = (long) DOTS_PER_MILLIMETRE * profile.speedMillimetresPerSecond();
    return Duration.ofMillis(rows * 1000L / dotsPerSecond).plus(CUTTER).plus(SLACK);
  }

  /** How long bytes are on the line. */
  static Duration onLine(int bytes, int bytesPerSecond) {
    return bytesPerSecond == 0 ? Duration.ZERO : Duration.ofMillis(bytes * 1000L / bytesPerSecond);
  }

  /** What has been seen so far. */
  Evidence reached() {
    return reached;
  }

  /** Runs to the end: null if the mark was answered. */
  @Nullable JobTrouble run(List<Frame> frames) throws LinkException {
    for (Frame frame : frames) {
      JobTrouble trouble = send(frame.bytes());
      if (trouble != null) {
        return trouble;
      }
    }
    reached = Evidence.SENT;
    return awaitMark();
  }

  /**
   * Behind a full buffer a question would wait with the rest, so only what is told unasked is heard
   * then. Once all is sent nothing is heard here: it may be the answer to the mark.
   */
  private @Nullable JobTrouble send(ByteBuffer bytes) throws LinkException {
    Deadline stall = deadline.atMost(STALL.plus(onLine(bytes.remaining(), bytesPerSecond)));
    while (!stall.passed()) {
      if (talk.offer(bytes, stall.atMost(POLL))) {
        return null;
      }
      JobTrouble trouble = heardSoFar();
      if (trouble != null) {
        return trouble;
      }
      if (talk.portSaysPaperOut()) {
        return stopped(PrinterFault.PAPER_OUT);
      }
    }
    return new JobTrouble(PrinterFault.SILENT, "printer takes no more bytes");
  }

  private @Nullable JobTrouble heardSoFar() throws LinkException {
    for (StatusEvent event = talk.here(); event != null; event = talk.here()) {
      JobTrouble trouble = trouble(event);
      if (trouble != null) {
        return trouble;
      }
    }
    return null;
  }

  private @Nullable JobTrouble awaitMark() throws LinkException {
    while (!deadline.passed()) {
      Deadline poll = deadline.atMost(POLL);
      for (StatusEvent event = talk.next(poll); event != null; event = talk.next(poll)) {
        if (answersMark(event)) {
          return null;
        }
        JobTrouble trouble = trouble(event);
        if (trouble != null) {
          return trouble;
        }
      }
      JobTrouble trouble = asked();
      if (trouble != null) {
        return trouble;
      }
    }
    return new JobTrouble(PrinterFault.SILENT, "the mark behind the cut was not answered");
  }

  private boolean answersMark(StatusEvent event) {
    return switch (mark) {
      case GS_R -> event instanceof StatusEvent.Transmitted;
      case PROCESS_ID ->
          event instanceof StatusEvent.ProcessDone done && done.id().equals(processId);
    };
  }

  /** Off-line without a cause, as with a hot head, passes by itself: that is waited out. */
  private @Nullable JobTrouble asked() throws LinkException {
    StatusReading reading = talk.ask(deadline);
    PrinterFault fault = reading == null ? null : reading.fault();
    return fault == null || fault == PrinterFault.OFFLINE ? null : stopped(fault);
  }

  private static @Nullable JobTrouble trouble(StatusEvent event) {
    if (!(event instanceof StatusEvent.Automatic status)) {
      return null;
    }
    if (status.coverOpen()) {
      return stopped(PrinterFault.COVER_OPEN);
    }
    if (status.cutter()) {
      return stopped(PrinterFault.CUTTER);
    }
    return status.paperOut() ? stopped(PrinterFault.PAPER_OUT) : null;
  }

  private static JobTrouble stopped(PrinterFault fault) {
    return new JobTrouble(fault, "printer stopped while printing");
  }
}
