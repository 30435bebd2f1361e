package org.sitthi.central.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** Rows of the tables visit_key and visit_record, many at a time. */
record RecordRows(Connection connection, AtRest atRest) {

  private static final String OF =
      """
      select k.record_id, k.revision, r.body_sha256, r.received_at, r.state
      from visit_key k join visit_record r using (record_id, revision, service_date)
      where k.record_id = any (?)
      """;

  /** The key decides who was first; only what is first gets a record. */
  private static final String INSERT =
      """
      with come as (
        select * from unnest(?::uuid[], ?::integer[], ?::bytea[], ?::bytea[], ?::text[],
          ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[],
          ?::text[], ?::timestamptz[])
        as t (record_id, revision, body, body_sha256, kiosk_id, hospital_code, service_date,
          citizen_id, claim_state, claim_value, demo, created_at, state, sent_at)),
      first as (
        insert into visit_key (record_id, revision, service_date)
        select record_id, revision, service_date from come
        on conflict (record_id, revision) do nothing returning record_id, revision)
      insert into visit_record (record_id, revision, body, body_sha256, kiosk_id, hospital_code,
        service_date, citizen_id, claim_state, claim_value, demo, created_at, received_at, state,
        sent_at)
      select record_id, revision, body, body_sha256, kiosk_id, hospital_code, service_date,
        citizen_id, claim_state, claim_value, demo, created_at, ?, state, sent_at
      from come join first using (record_id, revision)
      returning record_id, revision
      """;

  /**
   * A revision that is held.
   *
   * @param sha256 hex
   */
  record Row(String sha256, Instant at, String state) {

    boolean sha256Is(RecordBody body) {
      return body.hasSha256(HexFormat.of().parseHex(sha256));
    }
  }

  /** All revisions of these records. */
  Map<Key, Row> of(Collection<UUID> records) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF)) {
      select.setArray(1, connection.createArrayOf("uuid", records.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        Map<Key, Row> held = new HashMap<>();
        while (rows.next()) {
          held.put(
              new Key(rows.getObject(1, UUID.class), rows.getInt(2)),
              new Row(
                  HexFormat.of().formatHex(rows.getBytes(3)),
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  rows.getString(5)));
        }
        return held;
      }
    }
  }

  /** Those that were not there; where another store writes the same, waits for it. */
  Set<Key> insert(Map<Key, Arriving> fresh, Instant now) throws SQLException {
    if (fresh.isEmpty()) {
      return Set.of();
    }
    Collection<Arriving> all = fresh.values();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, array("uuid", all, one -> one.visit().recordId()));
      insert.setArray(2, array("integer", all, one -> one.visit().revision()));
      insert.setArray(3, bytes(all, this::sealed));
      insert.setArray(4, bytes(all, one -> one.sent().body().sha256()));
      insert.setArray(5, array("text", all, one -> one.visit().kioskId()));
      insert.setArray(6, array("text", all, one -> one.visit().hospitalCode()));
      insert.setArray(7, array("date", all, one -> one.visit().serviceDate()));
      insert.setArray(8, array("text", all, one -> atRest.index(one.visit().person().citizenId())));
      insert.setArray(9, array("text", all, one -> one.visit().claim().state().name()));
      insert.setArray(10, array("text", all, one -> one.visit().claim().value().orElse(null)));
      insert.setArray(11, array("boolean", all, one -> one.visit().demo()));
      insert.setArray(12, array("timestamptz", all, one -> one.visit().createdAt()));
      insert.setArray(13, array("text", all, one -> state(one.visit())));
      insert.setArray(14, array("timestamptz", all, RecordRows::sentAt));
      insert.setObject(15, now.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = insert.executeQuery()) {
        Set<Key> inserted = new HashSet<>();
        while (rows.next()) {
          inserted.add(new Key(rows.getObject(1, UUID.class), rows.getInt(2)));
        }
        return inserted;
      }
    }
  }

  static String state(VisitRecord visit) {
    return visit.claim().state() == ClaimRecord.State.PENDING ? "PENDING_CODE" : "RECEIVED";
  }

  private byte[] sealed(Arriving one) {
    return atRest.seal(one.sent().body().bytes(), one.visit().recordId(), one.visit().revision());
  }

  private static @Nullable OffsetDateTime sentAt(Arriving one) {
    return one.sent().sentAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private Array array(
      String type, Collection<Arriving> all, Function<Arriving, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, all.stream().map(value).toArray());
  }

  private Array bytes(Collection<Arriving> all, Function<Arriving, byte[]> value)
      throws SQLException {
    return connection.createArrayOf("bytea", all.stream().map(value).toArray(byte[][]::new));
  }
}
