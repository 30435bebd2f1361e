package org.sitthi.central.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;

/** Keys and checks of records in the database. */
final class CheckRows {

  private static final String WAITING =
      """
      select r.record_id from (
        select distinct on (record_id) record_id, revision, received_at from visit_record
        where received_at > ? order by record_id, revision desc) r
      where not exists (select 1 from record_check c
        where c.record_id = r.record_id and c.revision >= r.revision)
      order by r.received_at limit ?
      """;

  /** What the hospital's system told stays when the record does not say it itself. */
  private static final String KEEP =
      """
      insert into visit_index (record_id, revision, service_date, created_minute, kiosk_id, channel,
        scheme, hn, visit_number, claim_state, claim_code, claim_type, obtained_at, demo)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (record_id) do update set revision = excluded.revision,
        service_date = excluded.service_date, scheme = excluded.scheme,
        hn = coalesce(excluded.hn, visit_index.hn),
        visit_number = coalesce(excluded.visit_number, visit_index.visit_number),
        claim_state = excluded.claim_state, claim_code = excluded.claim_code,
        claim_type = excluded.claim_type, obtained_at = excluded.obtained_at
      where visit_index.revision <= excluded.revision
      """;

  private final Database database;

  CheckRows(Database database) {
    this.database = database;
  }

  /** One look at a record. */
  record Check(long id, int revision, Instant at, String ruleSet, String worst, String findings) {}

  List<UUID> waiting(Instant since, int most) throws DatabaseAwayException {
    return database.ask(connection -> Sql.list(connection, WAITING, CheckRows::id, since, most));
  }

  void keep(VisitIndex key) throws DatabaseAwayException {
    int _ =
        database.ask(connection ->
            Sql.update(
                connection,
                KEEP,
                key.recordId(),
                key.revision(),
                key.serviceDate(),
                key.minute(),
                key.kioskId(),
                key.channel(),
                key.scheme(),
                key.hn(),
                key.visitNumber(),
                key.claimState(),
                key.claimCode(),
                key.claimType(),
                key.obtainedAt(),
                key.demo()));
  }

  Check checked(UUID id, int revision, Instant at, String ruleSet, String worst, String findings)
      throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.first(
                connection,
                "insert into record_check (record_id, revision, checked_at, rule_set, worst,"
                    + " findings) values (?, ?, ?, ?, ?, ?) returning *",
                CheckRows::check,
                id,
                revision,
                at,
                ruleSet,
                worst,
                findings)
            .orElseThrow());
  }

  List<Check> of(UUID id) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            "select * from record_check where record_id = ? order by check_id desc limit 50",
            CheckRows::check,
            id));
  }

  List<UUID> withHn(String hn, UUID but) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            "select record_id from visit_index where hn = ? and record_id <> ?"
                + " order by service_date desc limit 5",
            CheckRows::id,
            hn,
            but));
  }

  List<UUID> atTheSameMinute(VisitIndex key) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            "select record_id from visit_index where service_date = ? and created_minute = ?"
                + " and record_id <> ? limit 50",
            CheckRows::id,
            key.serviceDate(),
            key.minute(),
            key.recordId()));
  }

  boolean isNumberElsewhere(VisitIndex key) throws DatabaseAwayException {
    return key.visitNumber().isPresent()
        && database.ask(connection ->
            Sql.first(
                    connection,
                    "select 1 from visit_index where visit_number = ? and record_id <> ? limit 1",
                    _ -> true,
                    key.visitNumber(),
                    key.recordId())
                .isPresent());
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("record_id", UUID.class);
  }

  private static Check check(ResultSet row) throws SQLException {
    return new Check(
        row.getLong("check_id"),
        row.getInt("revision"),
        Sql.instant(row, "checked_at"),
        row.getString("rule_set"),
        row.getString("worst"),
        row.getString("findings"));
  }
}
