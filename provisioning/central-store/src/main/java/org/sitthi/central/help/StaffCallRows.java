package org.sitthi.central.help;

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
import java.util.UUID;

/** Rows of the table staff_call. */
record StaffCallRows(Connection connection) {

  private static final String COLUMNS =
      "select call_id, kiosk_id, screen, called_at, received_at, answered_at from staff_call ";

  /** False if there is a call of this id already. */
  boolean add(StaffCall call) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into staff_call (call_id, kiosk_id, screen, called_at, received_at)
            values (?, ?, ?, ?, ?) on conflict (call_id) do nothing
            """)) {
      insert.setObject(1, call.callId());
      insert.setString(2, call.kioskId());
      insert.setString(3, call.screen());
      insert.setObject(4, time(call.calledAt()));
      insert.setObject(5, time(call.receivedAt()));
      return insert.executeUpdate() == 1;
    }
  }

  Optional<StaffCall> of(UUID callId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where call_id = ?")) {
      select.setObject(1, callId);
      return calls(select).stream().findFirst();
    }
  }

  /** Those that nobody has answered, the longest waiting first. */
  List<StaffCall> open(Instant since, int max) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS
                + "where answered_at is null and received_at >= ? order by received_at limit ?")) {
      select.setObject(1, time(since));
      select.setInt(2, max);
      return calls(select);
    }
  }

  /** Who answers first is written down; a second answer changes nothing. */
  void answer(UUID callId, String name, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update staff_call set answered_at = ?, answered_by = ?"
                + " where call_id = ? and answered_at is null")) {
      update.setObject(1, time(now));
      update.setString(2, name);
      update.setObject(3, callId);
      update.executeUpdate();
    }
  }

  private static List<StaffCall> calls(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<StaffCall> calls = new ArrayList<>();
      while (rows.next()) {
        calls.add(
            new StaffCall(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getString(3),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rows.getObject(6, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
      return calls;
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
