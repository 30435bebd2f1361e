package org.sitthi.hardware.printer;

/** How a print ended, with the evidence for it. */
public sealed interface SlipOutcome {

  /**
   * The printer gave the evidence that its profile can give.
   *
   * @param evidence {@link Evidence#PARSED} or better
   */
  record Done(Evidence evidence) implements SlipOutcome {}

  /**
   * The slip did not come out as far as we know.
   *
   * @param fault the cause
   * @param reached the best evidence seen before
   * @param detail for the log, no personal data
   */
  record Failed(PrinterFault fault, Evidence reached, String detail) implements SlipOutcome {}

  /** What was seen, weakest first. */
  enum Evidence {
    /** Nothing left the host. */
    NONE,
    /** All bytes left the host; proves nothing about paper. */
    SENT,
    /** The printer answered the mark after the cut: it has taken in the whole slip. */
    PARSED,
    /** The printer reported the end of printing. */
    PRINTED,
    /** The slip is at the presenter. */
    PRESENTED,
    /** The slip was taken. */
    TAKEN
  }
}
