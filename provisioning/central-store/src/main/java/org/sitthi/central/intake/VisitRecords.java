package org.sitthi.central.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/**
 * All revisions of all visit records, to be read: bodies are given as they came, whatever lies in
 * the database. Threads: any.
 */
public final class VisitRecords {

  private static final String LATEST =
      """
      select record_id, revision, body
      from visit_key join visit_record using (record_id, revision, service_date)
      where record_id = ? order by revision desc limit 1
      """;
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
        from visit_record where citizen_id = any (?) and service_date = ?
        order by record_id, revision desc) latest
      order by (claim_state = 'PENDING') desc, created_at desc, record_id limit 1
      """;

  private static final String ALL_OF_PERSON =
      """
      select record_id, revision, body from (
        select distinct on (record_id) record_id, revision, body, created_at
        from visit_record where citizen_id = any (?) and service_date = ?
        order by record_id, revision desc) latest
      order by created_at desc, record_id limit ?
      """;

  private final Database database;
  private final AtRest atRest;

  /** Those in the given database. */
  public VisitRecords(Database database, AtRest atRest) {
    this.database = database;
    this.atRest = atRest;
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
        select.setArray(1, connection.createArrayOf("text", atRest.indexes(citizenId).toArray()));
        select.setObject(2, serviceDate);
        return held(select).stream().findFirst();
      }
    });
  }

  /** The latest revisions of all visits of this person and day, newest first. */
  public List<HeldRecord> allOfPerson(String citizenId, LocalDate serviceDate, int max)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(ALL_OF_PERSON)) {
        select.setArray(1, connection.createArrayOf("text", atRest.indexes(citizenId).toArray()));
        select.setObject(2, serviceDate);
        select.setInt(3, max);
        return held(select);
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

  private List<HeldRecord> held(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<HeldRecord> held = new ArrayList<>();
      while (rows.next()) {
        UUID recordId = rows.getObject(1, UUID.class);
        int revision = rows.getInt(2);
        byte[] body = atRest.open(rows.getBytes(3), recordId, revision);
        held.add(new HeldRecord(recordId, revision, new RecordBody(body)));
      }
      return held;
    }
  }
}
