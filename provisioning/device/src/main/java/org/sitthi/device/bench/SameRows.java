package org.sitthi.device.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/**
 * The rows that the store has written, written again by the shortest ways there are, on one
 * connection into tables with the same columns, checks and indexes: COPY, and INSERT in batches
 * with a commit after each.
 */
final class SameRows {

  private static final String BINARY = " (format binary)";

  private final Database database;
  private final List<String> tables;

  SameRows(Database database, List<String> tables) {
    this.database = database;
    this.tables = tables;
  }

  /** Seconds that COPY from files takes for all tables, one transaction each. */
  double copySeconds() throws DatabaseAwayException {
    return database.patiently(connection -> {
      prepare(connection);
      try (Statement statement = connection.createStatement()) {
        for (String table : tables) {
          statement.execute(
              "copy (select * from " + table + ") to " + file(connection, table) + BINARY);
        }
        long start = System.nanoTime();
        for (String table : tables) {
          statement.execute("copy again_" + table + " from " + file(connection, table) + BINARY);
        }
        return (System.nanoTime() - start) / 1e9;
      }
    });
  }

  /**
   * Rows a second of each table, in batches of so many, each batch committed.
   *
   * @param most rows of each table
   */
  double inserted(int perBatch, int most) throws DatabaseAwayException {
    return database.patiently(connection -> {
      List<List<@Nullable Object[]>> rows = new ArrayList<>();
      for (String table : tables) {
        rows.add(read(connection, table, most));
      }
      prepare(connection);
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      int longest = rows.stream().mapToInt(List::size).max().orElse(0);
      for (int from = 0; from < longest; from += perBatch) {
        for (int i = 0; i < tables.size(); i++) {
          List<@Nullable Object[]> all = rows.get(i);
          insert(
              connection,
              "again_" + tables.get(i),
              all.subList(Math.min(from, all.size()), Math.min(from + perBatch, all.size())));
        }
        connection.commit();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      connection.setAutoCommit(true);
      return longest / seconds;
    });
  }

  private void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("drop table if exists again_" + table);
        statement.execute("create table again_" + table + " (like " + table + " including all)");
      }
      statement.execute("checkpoint");
    }
  }

  /** In the server's own folder, which it may write to. */
  private static String file(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      return "'" + row.getString(1) + "/again_" + table + "'";
    }
  }

  private static List<@Nullable Object[]> read(Connection connection, String table, int most)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table + " limit " + most)) {
      int columns = row.getMetaData().getColumnCount();
      List<@Nullable Object[]> rows = new ArrayList<>();
      while (row.next()) {
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = row.getObject(i + 1);
        }
        rows.add(values);
      }
      return rows;
    }
  }

  private static void insert(Connection connection, String table, List<@Nullable Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks =
        IntStream.range(0, rows.getFirst().length)
            .mapToObj(_ -> "?")
            .collect(Collectors.joining(","));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      int[] _ = insert.executeBatch();
    }
  }
}
