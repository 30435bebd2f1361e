package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A table whose older rows are brought under the key that seals now. */
interface SealedTable {

  /** The table's name. */
  String name();

  /**
   * The next few rows in their order, so few that all of them fit into memory and into a short
   * transaction: whatever their state, so that a step is as short among rows that need nothing.
   * Each has its {@code place} as text, and {@code due}: whether it is in clear or under another
   * key.
   *
   * @param after the place where the last step ended; empty at the beginning
   */
  PreparedStatement next(Connection connection, String after) throws SQLException;

  /** Seals the row that is due. */
  void seal(Connection connection, ResultSet row) throws SQLException;

  /**
   * Whether a store that does not know how to seal them left rows in clear; asked at each start.
   */
  default boolean hasClear(Connection connection) throws SQLException {
    return false;
  }
}
