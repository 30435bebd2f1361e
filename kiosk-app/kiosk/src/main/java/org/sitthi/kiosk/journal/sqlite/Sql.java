package org.sitthi.kiosk.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of one connection, each prepared once. Values are text, int or long. One thread. */
final class Sql {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Rows changed. */
  int update(String sql, Object... values) throws SQLException {
    try {
      PreparedStatement statement = prepared(sql, values);
      int changed = statement.executeUpdate();
      // The driver would keep them until the next time: they may be of a patient.
      statement.clearParameters();
      return changed;
    } catch (SQLException e) {
      forget(sql, e);
      throw e;
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
    List<T> list = new ArrayList<>();
    try {
      PreparedStatement statement = prepared(sql, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(row.read(rows));
        }
      }
      statement.clearParameters();
    } catch (SQLException e) {
      forget(sql, e);
      throw e;
    }
    return list;
  }

  <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
    return list(sql, row, values).stream().findFirst();
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** The driver gives up a statement that failed, for instance on a full disk: prepare it anew. */
  private void forget(String sql, SQLException failed) {
    PreparedStatement statement = statements.remove(sql);
    if (statement == null) {
      return;
    }
    try {
      statement.close();
    } catch (SQLException e) {
      failed.addSuppressed(e);
    }
  }

  /** One row's meaning. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
