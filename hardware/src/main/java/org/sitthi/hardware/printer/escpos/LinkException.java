package org.sitthi.hardware.printer.escpos;

import java.io.IOException;

/** The link to a printer failed. Never leaves this package. */
final class LinkException extends IOException {

  private static final long serialVersionUID = 1L;

  /** How it failed. */
  enum Kind {
    /** Nobody there: refused, unreachable, unknown name. */
    ABSENT,
    /** It was there and is gone. */
    BROKEN,
    /** It takes no more bytes. */
    STALLED
  }

  private final Kind kind;

  LinkException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  LinkException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
