package org.sitthi.central.atrest;

/** The keys of the data cannot be used; one line that says why and what to do. */
public final class DataKeyException extends Exception {

  private static final long serialVersionUID = 1L;

  DataKeyException(String message) {
    super(message);
  }

  DataKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
