package org.sitthi.central.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameters in order: an Instant, Optional or enum is put as SQL wants it.
 */
public final class Sql {

  private Sql() {}

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** The row the result stands on. */
    T of(ResultSet row) throws SQLException;
  }

  /** Changes rows; how many. */
  public static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** All rows, in their order. */
  public static <T> List<T> list(
      Connection connection, String sql, Row<T> each, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(each.of(rows));
      }
      return all;
    }
  }

  /** The first row. */
  public static <T> Optional<T> first(
      Connection connection, String sql, Row<T> each, @Nullable Object... values)
      throws SQLException {
    return list(connection, sql, each, values).stream().findFirst();
  }

  /** A column that may be null. */
  public static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** A point in time. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A point in time that may be null. */
  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** A statement with its parameters, for who reads its rows one after the other. */
  public static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, value(values[i]));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static @Nullable Object value(@Nullable Object given) {
    return switch (given) {
      case Optional<?> maybe -> value(maybe.orElse(null));
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> word.name();
      case null -> null;
      default -> given;
    };
  }
}
