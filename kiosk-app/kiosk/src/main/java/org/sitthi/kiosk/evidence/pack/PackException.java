package org.sitthi.kiosk.evidence.pack;

/** A file that is no evidence pack; one line that names the place, never the value. */
final class PackException extends Exception {

  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }
}
