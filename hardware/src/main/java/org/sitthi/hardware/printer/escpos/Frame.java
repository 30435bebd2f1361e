package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;

/**
 * A command with all its bytes: between two frames a job may stop, within one it may not.
 *
 * @param kind what it does
 * @param bytes read-only, from position to limit
 */
record Frame(Kind kind, ByteBuffer bytes) {

  /** What a frame does. */
  enum Kind {
    INIT,
    BAND,
    FEED,
    CUT,
    PRESENT,
    MARK
  }
}
