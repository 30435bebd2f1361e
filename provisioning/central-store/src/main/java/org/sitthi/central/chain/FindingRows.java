package org.sitthi.central.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.AtRest;

/** Rows of the tables chain_findings and rival_revision, about one arrival. */
record FindingRows(Connection connection, Arrival arrival, Instant now, AtRest atRest) {

  private static final int HEADER_LENGTH = 700;
  private static final int MOST_RIVALS = 20;

  static List<Finding> ofDay(Connection connection, LocalDate day, int max) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select kind, kiosk_id, sequence, record_id, revision, found_at, closed_at
            from chain_findings where service_date = ? order by finding_id desc limit ?
            """)) {
      select.setObject(1, day);
      select.setInt(2, max);
      try (ResultSet rows = select.executeQuery()) {
        List<Finding> found = new ArrayList<>();
        while (rows.next()) {
          found.add(finding(rows));
        }
        return found;
      }
    }
  }

  void add(FindingKind kind, long sequence) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into chain_findings (found_at, kind, kiosk_id, sequence, record_id, revision,
              service_date, header)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (kind, kiosk_id, sequence, record_id, revision) do nothing
            """)) {
      insert.setObject(1, now.atOffset(ZoneOffset.UTC));
      insert.setString(2, kind.name());
      insert.setString(3, arrival.kioskId());
      insert.setLong(4, sequence);
      insert.setObject(5, arrival.visit().recordId());
      insert.setInt(6, arrival.visit().revision());
      insert.setObject(7, arrival.visit().serviceDate());
      insert.setString(8, sequence > 0 ? null : header());
      insert.executeUpdate();
    }
  }

  void closeGap(String kioskId, long sequence) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update chain_findings set closed_at = ?"
                + " where kind = 'GAP' and kiosk_id = ? and sequence = ? and closed_at is null")) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setString(2, kioskId);
      update.setLong(3, sequence);
      update.executeUpdate();
    }
  }

  /**
   * Up to 20 of a revision: more can only be a fault.
   *
   * @return whether it is kept, now or since it came first
   */
  boolean keepRival() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into rival_revision (record_id, revision, body_sha256, body, received_at)
            select ?, ?, ?, ?, ?
            where (select count(*) from rival_revision where record_id = ? and revision = ?) < ?
            on conflict (record_id, revision, body_sha256) do nothing
            """)) {
      insert.setObject(1, arrival.visit().recordId());
      insert.setInt(2, arrival.visit().revision());
      insert.setBytes(3, sha256(arrival.body()));
      insert.setBytes(
          4, atRest.seal(arrival.body(), arrival.visit().recordId(), arrival.visit().revision()));
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      insert.setObject(6, arrival.visit().recordId());
      insert.setInt(7, arrival.visit().revision());
      insert.setInt(8, MOST_RIVALS);
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from rival_revision where record_id = ? and revision = ?"
                + " and body_sha256 = ?")) {
      select.setObject(1, arrival.visit().recordId());
      select.setInt(2, arrival.visit().revision());
      select.setBytes(3, sha256(arrival.body()));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private @Nullable String header() {
    return arrival
        .header()
        .map(text -> text.substring(0, Math.min(text.length(), HEADER_LENGTH)))
        .orElse(null);
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        FindingKind.valueOf(row.getString(1)),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getInt(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
