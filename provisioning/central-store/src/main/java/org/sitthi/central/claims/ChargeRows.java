package org.sitthi.central.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.SealedCharges;
import org.sitthi.central.atrest.SealedEvaluations;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;

/**
 * Charges and evaluations in the database: sealed, and added, never changed but for the key that
 * seals them.
 */
final class ChargeRows {

  // Unique by this lock, not by an index: while keys are renewed the same charges have two marks.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('charges:' || ?, 0))";
  private static final String NEXT_BATCH =
      "select nextval(pg_get_serial_sequence('charge_batch', 'batch_id'))";
  private static final String INSERT =
      """
      insert into charge_batch (batch_id, record_id, received_at, media_type, body, body_mark,
        sealed_input, invoice_number, received_from)
      overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INPUT =
      "select batch_id, coalesce(sealed_input, convert_to(input, 'UTF8')) from charge_batch ";
  private static final String SAME =
      INPUT
          + "where record_id = ? and (body_mark = any (?) or body_sha256 = any (?))"
          + " order by batch_id limit 1";
  private static final String LATEST = INPUT + "where record_id = ? order by batch_id desc limit 1";
  private static final String NEXT_EVALUATION =
      "select nextval(pg_get_serial_sequence('evaluation', 'evaluation_id'))";
  private static final String EVALUATED =
      """
      insert into evaluation (evaluation_id, batch_id, record_id, revision, evaluated_at, rule_set,
        scheme, service_date, state, charged_satang, direct_satang, sealed_answer)
      overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LOOK =
      """
      select evaluation_id, batch_id, revision, evaluated_at,
        coalesce(sealed_answer, convert_to(answer, 'UTF8')) from evaluation
      """;
  private static final String FIRST_OF_BATCH =
      LOOK + "where batch_id = ? order by evaluation_id limit 1";
  private static final String OF_RECORD =
      LOOK + "where record_id = ? order by evaluation_id desc limit ?";
  private static final String SCHEMES =
      """
      select distinct on (record_id) record_id, scheme from evaluation
      where service_date between ? and ? order by record_id, evaluation_id desc
      """;
  private static final String LAST =
      """
      select state, direct_satang from evaluation
      where record_id = ? order by evaluation_id desc limit 1
      """;
  private static final String OTHER_INVOICE =
      "select exists (select 1 from charge_batch where invoice_number = ? and record_id <> ?)";
  private static final String OTHER_PERSON =
      """
      select exists (select 1 from visit_record own join visit_record other
          on other.claim_value = ? and other.record_id <> own.record_id
          and other.citizen_id <> own.citizen_id
        where own.record_id = ? and (other.citizen_id like '%:%') = (own.citizen_id like '%:%')
          and (own.citizen_id not like '%:%'
            or split_part(other.citizen_id, ':', 1) = split_part(own.citizen_id, ':', 1)))
      """;

  private final Database database;
  private final AtRest atRest;

  ChargeRows(Database database, AtRest atRest) {
    this.database = database;
    this.atRest = atRest;
  }

  /** Charges as they are kept; the input is JSON. */
  record Batch(long id, String input) {}

  /**
   * Charges as they come.
   *
   * @param type media type
   * @param input the same as JSON
   * @param from who sends them, if that is known
   */
  record Arrival(String type, String input, @Nullable String invoice, @Nullable String from) {}

  /** One look of the rules. */
  record Evaluation(long id, long batchId, int revision, Instant at, String answer) {}

  /**
   * The first look at charges.
   *
   * @param before whether it was kept before
   */
  record Kept(boolean before, Evaluation evaluation) {}

  /** What is kept of a look beside its answer. */
  record Outline(
      UUID recordId,
      int revision,
      String ruleSet,
      String scheme,
      LocalDate serviceDate,
      String state,
      long chargedSatang,
      long directSatang) {}

  /**
   * Keeps charges with the first look at them, or finds what was kept of the same bytes before; all
   * or nothing, and committed when this returns.
   */
  Kept keep(byte[] body, Arrival arrival, Outline outline, Instant at, String answer)
      throws DatabaseAwayException {
    UUID recordId = outline.recordId();
    return database.together(connection -> {
      var _ = Sql.first(connection, LOCK, _ -> true, recordId.toString());
      Optional<Batch> same = same(connection, recordId, body);
      if (same.isPresent()) {
        Optional<Evaluation> first = first(connection, same.get().id());
        if (first.isPresent()) {
          return new Kept(true, first.get());
        }
      }
      Batch batch = same.isPresent() ? same.get() : insert(connection, recordId, at, body, arrival);
      return new Kept(false, evaluated(connection, batch, outline, at, answer));
    });
  }

  private Optional<Batch> same(Connection connection, UUID recordId, byte[] body)
      throws SQLException {
    byte[][] marks = atRest.marks(SealedCharges.mark(recordId), body).toArray(byte[][]::new);
    Array any = connection.createArrayOf("bytea", marks);
    return Sql.first(connection, SAME, this::batch, recordId, any, any);
  }

  private Batch insert(
      Connection connection, UUID recordId, Instant at, byte[] body, Arrival arrival)
      throws SQLException {
    long id = next(connection, NEXT_BATCH);
    int _ =
        Sql.update(
            connection,
            INSERT,
            id,
            recordId,
            at,
            arrival.type(),
            atRest.seal(body, SealedCharges.body(id)),
            atRest.mark(SealedCharges.mark(recordId), body),
            atRest.seal(arrival.input().getBytes(UTF_8), SealedCharges.input(id)),
            arrival.invoice(),
            arrival.from());
    return new Batch(id, arrival.input());
  }

  /** The charges that came last. */
  Optional<Batch> latest(UUID recordId) throws DatabaseAwayException {
    return database.ask(connection -> Sql.first(connection, LATEST, this::batch, recordId));
  }

  private Optional<Evaluation> first(Connection connection, long batchId) throws SQLException {
    return Sql.first(connection, FIRST_OF_BATCH, this::evaluation, batchId);
  }

  /** All looks at a record, newest first. */
  List<Evaluation> ofRecord(UUID recordId, int most) throws DatabaseAwayException {
    return database.ask(
        connection -> Sql.list(connection, OF_RECORD, this::evaluation, recordId, most));
  }

  /** Keeps a look; committed when this returns. */
  Evaluation evaluated(Batch batch, Outline outline, Instant at, String answer)
      throws DatabaseAwayException {
    return database.ask(connection -> evaluated(connection, batch, outline, at, answer));
  }

  private Evaluation evaluated(
      Connection connection, Batch batch, Outline outline, Instant at, String answer)
      throws SQLException {
    long id = next(connection, NEXT_EVALUATION);
    int _ =
        Sql.update(
            connection,
            EVALUATED,
            id,
            batch.id(),
            outline.recordId(),
            outline.revision(),
            at,
            outline.ruleSet(),
            outline.scheme(),
            outline.serviceDate(),
            outline.state(),
            outline.chargedSatang(),
            outline.directSatang(),
            atRest.seal(answer.getBytes(UTF_8), SealedEvaluations.answer(id)));
    return new Evaluation(id, batch.id(), outline.revision(), at, answer);
  }

  /** The scheme of each record's last look, of visits of these days. */
  Map<UUID, String> schemes(LocalDate from, LocalDate to) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(SCHEMES)) {
        select.setObject(1, from);
        select.setObject(2, to);
        Map<UUID, String> schemes = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            schemes.put(row.getObject(1, UUID.class), row.getString(2));
          }
        }
        return schemes;
      }
    });
  }

  /** Whether the last look that was kept says this. */
  boolean isLast(UUID recordId, String state, long directSatang) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(LAST)) {
        select.setObject(1, recordId);
        try (ResultSet row = select.executeQuery()) {
          return row.next() && row.getString(1).equals(state) && row.getLong(2) == directSatang;
        }
      }
    });
  }

  /** Whether another record's charges have this invoice. */
  boolean isInvoiceElsewhere(String invoice, UUID recordId) throws DatabaseAwayException {
    return database.ask(connection -> exists(connection, OTHER_INVOICE, invoice, recordId));
  }

  /**
   * Whether another person's record has this claim code. Persons are told apart by what stands for
   * their numbers (see {@code AtRest}), of the same key: rows that are just brought under a new one
   * are passed over until they are.
   */
  boolean isCodeOfOther(String code, UUID recordId) throws DatabaseAwayException {
    return database.ask(connection -> exists(connection, OTHER_PERSON, code, recordId));
  }

  private static boolean exists(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static long next(Connection connection, String sql) throws SQLException {
    return Sql.first(connection, sql, row -> row.getLong(1)).orElseThrow();
  }

  private Batch batch(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    byte[] input = atRest.open(row.getBytes(2), SealedCharges.input(id));
    return new Batch(id, new String(input, UTF_8));
  }

  private Evaluation evaluation(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    byte[] answer = atRest.open(row.getBytes(5), SealedEvaluations.answer(id));
    return new Evaluation(
        id,
        row.getLong(2),
        row.getInt(3),
        Sql.instant(row, "evaluated_at"),
        new String(answer, UTF_8));
  }
}
