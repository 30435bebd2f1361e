package org.sitthi.central.registry.hosxp;

/** The hospital's database did not answer, or refused; the message has no data of anybody. */
final class HosxpAwayException extends Exception {

  private static final long serialVersionUID = 1L;

  HosxpAwayException(String message) {
    super(message);
  }
}
