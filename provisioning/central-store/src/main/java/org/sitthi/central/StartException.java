package org.sitthi.central;

/** The store could not start; the message is fit for one line. */
public final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
