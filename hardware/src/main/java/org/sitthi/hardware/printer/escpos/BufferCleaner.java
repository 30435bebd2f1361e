package org.sitthi.hardware.printer.escpos;

import org.jspecify.annotations.Nullable;

/**
 * Sees to it that nothing of a failed slip comes out with the next one (facts/escpos.md §2.5).
 *
 * <p>A printer keeps what it could not print and goes on by itself once paper is in. So the buffers
 * are emptied: by {@code DLE DC4} function 8, confirmed; else {@code DLE ENQ 2}; else, when the
 * printer is ready again, by zeros enough to end any half-sent band, {@code ESC @} and a cut.
 */
final class BufferCleaner {

  private static final int BAND_HEAD_BYTES = 8;

  private final PrinterProfile profile;
  private Residue residue = Residue.NONE;

  BufferCleaner(PrinterProfile profile) {
    this.profile = profile;
  }

  boolean isClean() {
    return residue == Residue.NONE;
  }

  /** From now on the printer may hold bytes of a slip. */
  void jobBegins() {
    residue = Residue.HELD;
  }

  /** The printer gave its evidence: nothing is left. */
  void jobDone() {
    residue = Residue.NONE;
  }

  /** Does what can be done now; {@link #isClean} tells whether that was all. */
  void clean(PrinterTalk talk, Deadline deadline) throws LinkException {
    if (residue == Residue.HELD) {
      empty(talk, deadline);
    }
    if (!isReady(talk.ask(deadline))) {
      return;
    }
    if (residue == Residue.HELD) {
      talk.send(new byte[longestBand()], deadline);
      separate(talk, deadline);
      // A late answer to the old mark must not pass for one to the next.
      residue = talk.workOff(deadline) ? Residue.NONE : Residue.HELD;
    } else {
      separate(talk, deadline);
      residue = Residue.NONE;
    }
  }

  /** What is on the paper already must not become the head of the next slip. */
  private void separate(PrinterTalk talk, Deadline deadline) throws LinkException {
    talk.send(EscPos.initialise(), deadline);
    talk.send(profile.cut(), deadline);
  }

  private void empty(PrinterTalk talk, Deadline deadline) throws LinkException {
    boolean emptied =
        switch (profile.clear()) {
          case BUFFER_CLEAR -> talk.clearBuffers(deadline);
          case ERROR_CLEAR -> false;
        };
    if (emptied) {
      residue = Residue.TORN;
    } else {
      talk.send(EscPos.clearError(), deadline);
    }
  }

  private int longestBand() {
    return BAND_HEAD_BYTES + profile.widthDots() / 8 * profile.bandRows();
  }

  private static boolean isReady(@Nullable StatusReading reading) {
    return reading != null && reading.fault() == null;
  }
}
