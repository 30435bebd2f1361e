package org.sitthi.central;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.sitthi.central.database.DatabaseSetting;

/** What who gets hold of the database alone can read: every table there is, and its files. */
record Dump(DatabaseSetting.Server database) {

  /** Each table, partitions too, whatever its name. */
  List<String> tables() throws SQLException {
    return strings(
        "select oid::regclass::text from pg_class where relkind = 'r'"
            + " and relnamespace not in ('pg_catalog'::regnamespace,"
            + " 'information_schema'::regnamespace) and relpersistence = 'p'"
            + " and relname not like 'pg_toast%' order by 1");
  }

  /** All tables as a dump of the database has them. */
  String text() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String table : tables()) {
      all.append(text(table));
    }
    return all.toString();
  }

  /** A table as a dump of the database has it. */
  String text(String table) throws Exception {
    try (Connection connection = connection()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " to stdout", out);
      return out.toString(UTF_8);
    }
  }

  /** Which of these words stand in a dump, as text or as bytes. */
  static List<String> told(String dump, List<String> words) {
    return words.stream()
        .filter(word ->
            dump.contains(word) || dump.contains(HexFormat.of().formatHex(word.getBytes(UTF_8))))
        .toList();
  }

  /** Which of these words stand in a table's file, also in what is left of older rows. */
  List<String> toldByFile(String table, List<String> words) throws SQLException {
    run("checkpoint");
    try (Connection connection = connection();
        PreparedStatement select =
            connection.prepareStatement(
                "select pg_read_binary_file(pg_relation_filepath(oid)) from pg_class"
                    + " where oid = ?::regclass or oid = (select reltoastrelid from pg_class"
                    + " where oid = ?::regclass)")) {
      select.setString(1, table);
      select.setString(2, table);
      StringBuilder bytes = new StringBuilder();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          bytes.append(new String(rows.getBytes(1), ISO_8859_1));
        }
      }
      return words.stream()
          .filter(word -> bytes.indexOf(new String(word.getBytes(UTF_8), ISO_8859_1)) >= 0)
          .toList();
    }
  }

  /** Waits until so many keys have sealed all rows. */
  void awaitSealed(int keys) throws SQLException {
    for (int i = 0; i < 600; i++) {
      if (number("select count(*) from data_key where all_sealed is not null") == keys) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("not sealed within a minute");
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(strings(sql).getFirst());
  }

  List<String> strings(String sql) throws SQLException {
    try (Connection connection = connection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  int run(String sql, Object... values) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.execute() ? 0 : statement.getUpdateCount();
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
  }
}
