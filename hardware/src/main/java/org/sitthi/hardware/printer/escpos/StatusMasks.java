package org.sitthi.hardware.printer.escpos;

/**
 * Which bits of the answers to {@code DLE EOT} mean what on a printer (facts/escpos.md §2.4). The
 * makers agree on most; where one does not, its profile says so. A mask of 0 means: not told.
 *
 * @param offline n=1, off-line
 * @param coverOpen n=2, cover open
 * @param stoppedByPaper n=2, stopped at the end of the paper
 * @param cutter n=3, cutter stuck
 * @param jam n=3, paper jam or another mechanical error
 * @param unrecoverable n=3
 * @param paperEnd n=4, no paper: all of these bits are set
 * @param nearEnd n=4, little paper: any of these bits is set
 */
record StatusMasks(
    int offline,
    int coverOpen,
    int stoppedByPaper,
    int cutter,
    int jam,
    int unrecoverable,
    int paperEnd,
    int nearEnd) {

  /** What Epson and most others mean. */
  static final StatusMasks USUAL = new StatusMasks(0x08, 0x04, 0x20, 0x08, 0x04, 0x20, 0x60, 0x0C);

  /** Checks that each is a byte. */
  StatusMasks {
    int all =
        offline | coverOpen | stoppedByPaper | cutter | jam | unrecoverable | paperEnd | nearEnd;
    if ((all & ~0xFF) != 0) {
      throw new IllegalArgumentException("a status mask is one byte");
    }
  }

  boolean isOffline(int printer) {
    return (printer & offline) != 0;
  }

  boolean isCoverOpen(int cause) {
    return (cause & coverOpen) != 0;
  }

  boolean isPaperOut(int cause, int paper) {
    boolean atEnd = paperEnd != 0 && (paper & paperEnd) == paperEnd;
    return (cause & stoppedByPaper) != 0 || atEnd;
  }

  boolean isPaperLow(int paper) {
    return (paper & nearEnd) != 0;
  }

  boolean isCutterStuck(int error) {
    return (error & cutter) != 0;
  }

  boolean isJammed(int error) {
    return (error & jam) != 0;
  }

  boolean isUnrecoverable(int error) {
    return (error & unrecoverable) != 0;
  }
}
