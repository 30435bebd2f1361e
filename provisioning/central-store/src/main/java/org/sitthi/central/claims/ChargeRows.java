package org.sitthi.central.claims;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/** Charges and evaluations in the database; rows are added, never changed. */
final class ChargeRows {

  private static final String INSERT =
      """
      insert into charge_batch (record_id, received_at, media_type, body, body_sha256, input,
        invoice_number, received_from)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (record_id, body_sha256) do nothing
      """;
  private static final String SAME =
      "select batch_id, input from charge_batch where record_id = ? and body_sha256 = ?";
  private static final String LATEST =
      "select batch_id, input from charge_batch where record_id = ? order by batch_id desc limit 1";
  private static final String EVALUATED =
      """
      insert into evaluation (batch_id, record_id, revision, evaluated_at, rule_set, scheme,
        service_date, state, charged_satang, direct_satang, answer)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning evaluation_id
      """;
  private static final String FIRST_OF_BATCH =
      """
      select evaluation_id, batch_id, revision, evaluated_at, answer from evaluation
      where batch_id = ? order by evaluation_id limit 1
      """;
  private static final String OF_RECORD =
      """
      select evaluation_id, batch_id, revision, evaluated_at, answer from evaluation
      where record_id = ? order by evaluation_id desc limit ?
      """;
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

  ChargeRows(Database database) {
    this.database = database;
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

  /** Keeps charges, or finds the same bytes kept before. */
  Batch keep(UUID recordId, Instant at, byte[] sha256, byte[] body, Arrival arrival)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setObject(1, recordId);
        insert.setObject(2, at.atOffset(ZoneOffset.UTC));
        insert.setString(3, arrival.type());
        insert.setBytes(4, body);
        insert.setBytes(5, sha256);
        insert.setString(6, arrival.input());
        insert.setString(7, arrival.invoice());
        insert.setString(8, arrival.from());
        insert.executeUpdate();
      }
      try (PreparedStatement select = connection.prepareStatement(SAME)) {
        select.setObject(1, recordId);
        select.setBytes(2, sha256);
        return batch(select).orElseThrow();
      }
    });
  }

  /** The charges that came last. */
  Optional<Batch> latest(UUID recordId) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(LATEST)) {
        select.setObject(1, recordId);
        return batch(select);
      }
    });
  }

  /** The first look at these charges. */
  Optional<Evaluation> first(long batchId) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(FIRST_OF_BATCH)) {
        select.setLong(1, batchId);
        return evaluations(select).stream().findFirst();
      }
    });
  }

  /** All looks at a record, newest first. */
  List<Evaluation> ofRecord(UUID recordId, int most) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement select = connection.prepareStatement(OF_RECORD)) {
        select.setObject(1, recordId);
        select.setInt(2, most);
        return evaluations(select);
      }
    });
  }

  /** Keeps a look; committed when this returns. */
  Evaluation evaluated(Batch batch, Outline outline, Instant at, String answer)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(EVALUATED)) {
        insert.setLong(1, batch.id());
        insert.setObject(2, outline.recordId());
        insert.setInt(3, outline.revision());
        insert.setObject(4, at.atOffset(ZoneOffset.UTC));
        insert.setString(5, outline.ruleSet());
        insert.setString(6, outline.scheme());
        insert.setObject(7, outline.serviceDate());
        insert.setString(8, outline.state());
        insert.setLong(9, outline.chargedSatang());
        insert.setLong(10, outline.directSatang());
        insert.setString(11, answer);
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          return new Evaluation(row.getLong(1), batch.id(), outline.revision(), at, answer);
        }
      }
    });
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

  private static Optional<Batch> batch(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Batch(row.getLong(1), row.getString(2)))
          : Optional.empty();
    }
  }

  private static List<Evaluation> evaluations(PreparedStatement select) throws SQLException {
    List<Evaluation> all = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Evaluation(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5)));
      }
    }
    return all;
  }

  static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
