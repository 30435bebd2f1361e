package org.sitthi.central.database;

/** The database could not be started, reached or migrated; the message is fit for one line. */
public final class DatabaseStartException extends Exception {

  private static final long serialVersionUID = 1L;

  DatabaseStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
