package org.sitthi.central.claims;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.SealedEvaluations;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/** Reads visits with their latest looks for the worklists, and marks visits as sent. */
final class WorklistRows {

  /** The most visits that one look at the worklists covers, the newest. */
  static final int MOST = 2000;

  private static final String SELECT =
      """
      select r.record_id, r.revision, r.body, r.created_at, e.evaluation_id, e.scheme, e.state,
        e.direct_satang, coalesce(e.sealed_answer, convert_to(e.answer, 'UTF8')) as answer,
        coalesce(b.invoice_number, (select min(l.invoice_number)
          from invoice_link l where l.record_id = r.record_id)) as invoice_number, s.sent_date,
        p.rep_no, p.tran_id, p.day, p.imported_at, p.codes, p.percent, p.own_percent, p.hmain,
        p.hmain2, p.paid_satang, p.resend_by, p.review_by, q.paid, e.evaluated_at
      from (
        select distinct on (record_id) record_id, revision, body, created_at from visit_record
        where service_date between ? and ? order by record_id, revision desc) r
      left join lateral (
        select * from evaluation where record_id = r.record_id
        order by evaluation_id desc limit 1) e on true
      left join charge_batch b on b.batch_id = e.batch_id
      left join lateral (
        select max(sent_date) as sent_date from submission where record_id = r.record_id) s on true
      left join lateral (
        select *, coalesce(rep_date, (imported_at at time zone 'Asia/Bangkok')::date) as day
        from rep_row where record_id = r.record_id
        order by day desc, imported_at desc, rep_no, tran_id limit 1) p on true
      left join lateral (
        select sum(paid_satang) as paid from payment where record_id = r.record_id) q on true
      order by r.created_at desc, r.record_id limit ?
      """;
  private static final String PAID =
      """
      insert into payment (record_id, paid_date, paid_satang, marked_at, marked_by)
      values (?, ?, ?, ?, ?) on conflict (record_id, paid_date) do nothing
      """;
  private static final String PAID_BEFORE =
      "select paid_satang from payment where record_id = ? and paid_date = ?";
  private static final String SENT =
      """
      insert into submission (record_id, evaluation_id, sent_date, marked_at, marked_by)
      values (?, ?, ?, ?, ?)
      on conflict (record_id, sent_date) do nothing
      """;

  private final Database database;
  private final AtRest atRest;
  private final JsonMapper json;
  private final RecordJson recordJson = new RecordJson();

  WorklistRows(Database database, AtRest atRest, JsonMapper json) {
    this.database = database;
    this.atRest = atRest;
    this.json = json;
  }

  /** Visits of these days, both included. */
  List<Waiting> of(LocalDate from, LocalDate to) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(SELECT)) {
        select.setObject(1, from);
        select.setObject(2, to);
        select.setInt(3, MOST);
        List<Waiting> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            all.add(waiting(row));
          }
        }
        return all;
      }
    });
  }

  /** Marks a visit as sent on a day; the same again changes nothing. */
  void sent(UUID recordId, long evaluationId, LocalDate day, Instant at, @Nullable String by)
      throws DatabaseAwayException {
    database.ask(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(SENT)) {
        insert.setObject(1, recordId);
        insert.setLong(2, evaluationId);
        insert.setObject(3, day);
        insert.setObject(4, at.atOffset(ZoneOffset.UTC));
        insert.setString(5, by);
        return insert.executeUpdate();
      }
    });
  }

  /** Marks what arrived on a day; false if another amount is marked for that day. */
  boolean paid(UUID recordId, LocalDate day, long satang, Instant at, @Nullable String by)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(PAID)) {
        insert.setObject(1, recordId);
        insert.setObject(2, day);
        insert.setLong(3, satang);
        insert.setObject(4, at.atOffset(ZoneOffset.UTC));
        insert.setString(5, by);
        if (insert.executeUpdate() == 1) {
          return true;
        }
      }
      try (PreparedStatement select = connection.prepareStatement(PAID_BEFORE)) {
        select.setObject(1, recordId);
        select.setObject(2, day);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          return row.getLong(1) == satang;
        }
      }
    });
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    UUID recordId = row.getObject(1, UUID.class);
    int revision = row.getInt(2);
    return new Waiting(
        recordId,
        revision,
        record(atRest.open(row.getBytes(3), recordId, revision)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        look(row),
        row.getString(10),
        row.getObject(11, LocalDate.class),
        replied(row),
        row.getObject(24) == null ? null : row.getLong(24));
  }

  private static Waiting.@Nullable Replied replied(ResultSet row) throws SQLException {
    if (row.getString(12) == null) {
      return null;
    }
    String codes = row.getString(16);
    return new Waiting.Replied(
        row.getString(12),
        row.getString(13),
        row.getObject(14, LocalDate.class),
        row.getObject(15, OffsetDateTime.class).toInstant(),
        codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)),
        row.getObject(17, Integer.class),
        row.getObject(18, Integer.class),
        row.getString(19),
        row.getString(20),
        row.getObject(21, Long.class),
        row.getObject(22, LocalDate.class),
        row.getObject(23, LocalDate.class));
  }

  private Waiting.@Nullable Look look(ResultSet row) throws SQLException {
    byte[] answer = row.getBytes(9);
    if (answer == null) {
      return null;
    }
    long id = row.getLong(5);
    return new Waiting.Look(
        id,
        row.getObject(25, OffsetDateTime.class).toInstant(),
        row.getString(6),
        row.getString(7),
        row.getLong(8),
        json.readTree(atRest.open(answer, SealedEvaluations.answer(id))));
  }

  private VisitRecord record(byte[] body) {
    try {
      return recordJson.read(body);
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}
