package org.sitthi.central.database;

/** The database cannot be asked now; asking again later may help. */
public final class DatabaseAwayException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Only the SQLSTATE is told: a driver's message may quote a row. */
  DatabaseAwayException(String sqlState) {
    super("SQLSTATE " + sqlState);
  }

  /** Too many wait for it. */
  public static DatabaseAwayException busy() {
    return new DatabaseAwayException("53300");
  }
}
