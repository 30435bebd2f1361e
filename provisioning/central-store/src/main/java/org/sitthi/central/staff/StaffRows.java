package org.sitthi.central.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the tables staff and staff_session. */
final class StaffRows {

  /** So many wrong passwords in a row lock a login. */
  static final int TRIES = 5;

  /** For so long. */
  static final Duration LOCK = Duration.ofMinutes(15);

  /** A session that nobody uses ends; a page that renews itself is not use. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** Every session ends: a shift and an hour. */
  static final Duration LONGEST = Duration.ofHours(9);

  private StaffRows() {}

  /** A session that holds. */
  record Session(
      String tokenSha256, String login, String name, Unit unit, String csrf, Instant lastSeen) {}

  static void add(
      Connection connection,
      String login,
      String name,
      Unit unit,
      String password,
      String addedBy,
      Instant now)
      throws SQLException {
    endSessions(connection, login, now);
    int _ =
        update(
            connection,
            """
            insert into staff (login, name, unit, password, added_at, added_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (login) do update set name = excluded.name, unit = excluded.unit,
              password = excluded.password, added_at = excluded.added_at,
              added_by = excluded.added_by, removed_at = null, tries = 0, locked_until = null
            """,
            login,
            name,
            unit.name(),
            password,
            time(now),
            addedBy);
  }

  static boolean remove(Connection connection, String login, Instant now) throws SQLException {
    endSessions(connection, login, now);
    return update(
            connection,
            "update staff set removed_at = ? where login = ? and removed_at is null",
            time(now),
            login)
        == 1;
  }

  /**
   * The kept password, if a try is left; the try is counted before it is made, so that many at once
   * are no more than many one by one.
   */
  static Optional<String> tryPassword(Connection connection, String login, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            update staff set
              tries = case when locked_until is null then tries + 1 else 1 end,
              locked_until = case when locked_until is null and tries + 1 >= ? then ? end
            where login = ? and removed_at is null and (locked_until is null or locked_until <= ?)
            returning password
            """)) {
      statement.setInt(1, TRIES);
      statement.setObject(2, time(now.plus(LOCK)));
      statement.setString(3, login);
      statement.setObject(4, time(now));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static void begin(
      Connection connection, String login, String tokenSha256, String csrf, Instant now)
      throws SQLException {
    int _ =
        update(
            connection, "update staff set tries = 0, locked_until = null where login = ?", login);
    int _ =
        update(
            connection,
            "insert into staff_session (token_sha256, login, csrf, started_at, last_seen)"
                + " values (?, ?, ?, ?, ?)",
            tokenSha256,
            login,
            csrf,
            time(now),
            time(now));
  }

  static Optional<Session> session(Connection connection, String tokenSha256, Instant now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select s.login, m.name, m.unit, s.csrf, s.last_seen
            from staff_session s join staff m using (login)
            where s.token_sha256 = ? and s.ended_at is null and m.removed_at is null
              and s.last_seen > ? and s.started_at > ?
            """)) {
      select.setString(1, tokenSha256);
      select.setObject(2, time(now.minus(IDLE)));
      select.setObject(3, time(now.minus(LONGEST)));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Session(
                    tokenSha256,
                    row.getString(1),
                    row.getString(2),
                    Unit.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  static int seen(Connection connection, String tokenSha256, Instant now) throws SQLException {
    return update(
        connection,
        "update staff_session set last_seen = ? where token_sha256 = ?",
        time(now),
        tokenSha256);
  }

  static int end(Connection connection, String tokenSha256, Instant now) throws SQLException {
    return update(
        connection,
        "update staff_session set ended_at = ? where token_sha256 = ? and ended_at is null",
        time(now),
        tokenSha256);
  }

  /** A day that was shown: a row, or, if the page renewed itself, a later end of the last one. */
  static void shown(
      Connection connection, Session session, OffsetDateTime at, LocalDate day, boolean renewed)
      throws SQLException {
    int extended =
        renewed
            ? update(
                connection,
                "update access_audit set until = ? where audit_id ="
                    + " (select max(audit_id) from access_audit where session = ?) and day = ?",
                at,
                session.tokenSha256(),
                day)
            : 0;
    if (extended == 0) {
      int _ =
          update(
              connection,
              "insert into access_audit"
                  + " (at, until, what, caller, unit, purpose, outcome, day, session)"
                  + " values (?, ?, 'DAY', ?, ?, 'DESK', 'FOUND', ?, ?)",
              at,
              at,
              session.login(),
              session.unit().name(),
              day,
              session.tokenSha256());
    }
  }

  private static void endSessions(Connection connection, String login, Instant now)
      throws SQLException {
    int _ =
        update(
            connection,
            "update staff_session set ended_at = ? where login = ? and ended_at is null",
            time(now),
            login);
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
