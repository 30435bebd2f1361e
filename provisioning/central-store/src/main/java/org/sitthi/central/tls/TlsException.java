package org.sitthi.central.tls;

/** A certificate or key that cannot be used; the message is fit for one line. */
public final class TlsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** One line for the person who starts the store. */
  public TlsException(String message, Throwable cause) {
    super(message, cause);
  }
}
