package org.sitthi.hardware.panel.gpio;

/** The lines can't be used; the message says why, in words for the log. */
final class LinesException extends Exception {

  private static final long serialVersionUID = 1L;

  LinesException(String why) {
    super(why);
  }

  LinesException(String why, Throwable cause) {
    super(why, cause);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
