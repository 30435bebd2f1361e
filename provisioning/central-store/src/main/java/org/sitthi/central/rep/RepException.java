package org.sitthi.central.rep;

/** A REP that can't be taken; says row and column, never what stands there. */
final class RepException extends Exception {

  private static final long serialVersionUID = 1L;

  RepException(String message) {
    super(message);
  }
}
