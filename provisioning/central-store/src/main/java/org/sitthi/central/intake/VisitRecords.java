package org.sitthi.central.intake;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/**
 * All revisions of all visit records. A revision is written once and never changed.
 *
 * <p>Threads: any, in any number of stores on one database: the primary key decides who was first.
 */
public final class VisitRecords {

  private static final String INSERT =
      """
      insert into visit_record (record_id, revision, body, body_sha256, kiosk_id, hospital_code,
        service_date, citizen_id, claim_state, claim_value, demo, created_at, received_at, state,
        sent_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (record_id, revision) do nothing
      """;
  private static final String REVISION =
      "select body_sha256, received_at, state from visit_record"
          + " where record_id = ? and revision = ?";
  private static final String LATEST =
      "select record_id, revision, body from visit_record where record_id = ?"
          + " order by revision desc limit 1";
  private static final String OF_DAY =
      """
      select record_id, revision, body from (
        select distinct on (record_id) revision, body, created_at, record_id from visit_record
        where service_date = ? order by record_id, revision desc) latest
      order by created_at desc, record_id limit ?
      """;

  private static final String OF_PERSON =
      """
      select record_id, revision, body from (
        select distinct on (record_id) record_id, revision, body, claim_state, created_at
        from visit_record where citizen_id = ? and service_date = ?
        order by record_id, revision desc) latest
      order by (claim_state = 'PENDING') desc, created_at desc, record_id limit 1
      """;

  private final Database database;
  private final InstantSource clock;

  /** Keeps records in the given database. */
  public VisitRecords(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a first revision; committed when this returns. */
  Kept first(Submission.Accepted sent) throws DatabaseAwayException {
    return database.ask(connection -> keep(connection, sent));
  }

  /** Keeps the revision after {@code known}; committed when this returns. */
  Kept next(Submission.Accepted sent, int known) throws DatabaseAwayException {
    VisitRecord visit = sent.visit();
    return database.ask(connection -> {
      Optional<Kept> before = before(connection, visit, sent.body().sha256());
      if (before.isPresent()) {
        return before.get();
      }
      OptionalInt latest = latestRevision(connection, visit.recordId());
      if (latest.isEmpty()) {
        return new Kept.NoFirst();
      }
      return latest.getAsInt() == known ? keep(connection, sent) : new Kept.Stale();
    });
  }

  /** The latest revision of a record. */
  public Optional<HeldRecord> latest(UUID recordId) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(LATEST)) {
        select.setObject(1, recordId);
        return held(select).stream().findFirst();
      }
    });
  }

  /**
   * The latest revision of the visit of this person and day that still owes a code; if none does,
   * of the newest visit.
   */
  public Optional<HeldRecord> ofPerson(String citizenId, LocalDate serviceDate)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(OF_PERSON)) {
        select.setString(1, citizenId);
        select.setObject(2, serviceDate);
        return held(select).stream().findFirst();
      }
    });
  }

  /** The latest revisions of a day's records, newest first, {@code max} at most. */
  public List<HeldRecord> ofDay(LocalDate serviceDate, int max) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(OF_DAY)) {
        select.setObject(1, serviceDate);
        select.setInt(2, max);
        return held(select);
      }
    });
  }

  private Kept keep(Connection connection, Submission.Accepted sent) throws SQLException {
    VisitRecord visit = sent.visit();
    byte[] sha256 = sent.body().sha256();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, visit.recordId());
      insert.setInt(2, visit.revision());
      insert.setBytes(3, sent.body().bytes());
      insert.setBytes(4, sha256);
      insert.setString(5, visit.kioskId());
      insert.setString(6, visit.hospitalCode());
      insert.setObject(7, visit.serviceDate());
      insert.setString(8, visit.person().citizenId());
      insert.setString(9, visit.claim().state().name());
      insert.setString(10, visit.claim().value().orElse(null));
      insert.setBoolean(11, visit.demo());
      insert.setObject(12, visit.createdAt());
      insert.setObject(13, now.atOffset(ZoneOffset.UTC));
      insert.setString(14, state(visit));
      insert.setObject(15, sent.sentAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
      if (insert.executeUpdate() == 1) {
        return new Kept.Now(new Receipt(visit.recordId(), visit.revision(), now, state(visit)));
      }
    }
    return before(connection, visit, sha256).orElseThrow();
  }

  private static Optional<Kept> before(Connection connection, VisitRecord visit, byte[] sha256)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(REVISION)) {
      select.setObject(1, visit.recordId());
      select.setInt(2, visit.revision());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (!MessageDigest.isEqual(row.getBytes(1), sha256)) {
          return Optional.of(new Kept.Different());
        }
        Instant receivedAt = row.getObject(2, OffsetDateTime.class).toInstant();
        return Optional.of(
            new Kept.Before(
                new Receipt(visit.recordId(), visit.revision(), receivedAt, row.getString(3))));
      }
    }
  }

  private static OptionalInt latestRevision(Connection connection, UUID recordId)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setObject(1, recordId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(2)) : OptionalInt.empty();
      }
    }
  }

  private static List<HeldRecord> held(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<HeldRecord> held = new ArrayList<>();
      while (rows.next()) {
        held.add(
            new HeldRecord(
                rows.getObject(1, UUID.class), rows.getInt(2), new RecordBody(rows.getBytes(3))));
      }
      return held;
    }
  }

  private static String state(VisitRecord visit) {
    return visit.claim().state() == ClaimRecord.State.PENDING ? "PENDING_CODE" : "RECEIVED";
  }
}
