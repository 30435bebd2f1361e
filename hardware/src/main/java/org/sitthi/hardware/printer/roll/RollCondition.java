package org.sitthi.hardware.printer.roll;

/** How a simulated printer is. */
public enum RollCondition {
  ONLINE,
  /** Stops before the next row, keeps what it was sent and goes on by itself after a refill. */
  PAPER_OUT,
  /** Prints, and says that the roll is near its end. */
  PAPER_LOW,
  COVER_OPEN,
  /** Stops before the next row with an error that {@code DLE ENQ 2} may clear the buffers in. */
  CUTTER_JAM,
  /** Takes bytes into its buffer, answers nothing and prints nothing. */
  SILENT,
  /** The port is closed, the client thrown out; the printer itself goes on. */
  REFUSE;

  /** Whether the paper moves. */
  boolean prints() {
    return switch (this) {
      case ONLINE, PAPER_LOW, REFUSE -> true;
      case PAPER_OUT, COVER_OPEN, CUTTER_JAM, SILENT -> false;
    };
  }

  /** Whether a person at the printer takes away what hangs at the head. */
  boolean freesPaper() {
    return switch (this) {
      case PAPER_OUT, COVER_OPEN, CUTTER_JAM -> true;
      case ONLINE, PAPER_LOW, SILENT, REFUSE -> false;
    };
  }
}
