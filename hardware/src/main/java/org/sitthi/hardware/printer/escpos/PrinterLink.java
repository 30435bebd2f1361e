package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;

/** Bytes to a printer and back. Bound to one thread at a time, but for {@link #abort}. */
interface PrinterLink {

  /**
   * Connects afresh; what was open is closed first.
   *
   * @throws LinkException ABSENT if nobody is there by the deadline
   */
  void open(Deadline deadline) throws LinkException;

  /** Whether {@link #open} succeeded and nothing has shown since that the link is gone. */
  boolean isOpen();

  /**
   * Hands over all bytes.
   *
   * @return false if some are left at the deadline; the buffer's position tells how many
   * @throws LinkException BROKEN if the link is gone; a part may have been taken
   */
  boolean write(ByteBuffer bytes, Deadline deadline) throws LinkException;

  /**
   * Waits for at least one byte.
   *
   * @param into takes what there is, up to its limit
   * @return the number of bytes, 0 if none came by the deadline
   * @throws LinkException BROKEN if the link is gone, also when the other end has closed its half
   */
  int read(ByteBuffer into, Deadline deadline) throws LinkException;

  /**
   * Whether the port itself, beside the data, says that the paper is out: usblp asks the printer on
   * another channel than the one that is held up. False where it cannot tell.
   */
  default boolean saysPaperOut() {
    return false;
  }

  /** Closes in good order. May be called repeatedly. */
  void close();

  /** Closes at once and drops what was written but not yet delivered. From any thread. */
  void abort();
}
