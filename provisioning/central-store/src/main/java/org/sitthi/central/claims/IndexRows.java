package org.sitthi.central.claims;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.HospitalNumbers;

/** What records are found by, many at a time; the hospital number by its blind index. */
record IndexRows(HospitalNumbers numbers) {

  /** What the hospital's system told stays when the record does not say it itself. */
  private static final String KEEP =
      """
      insert into visit_index (record_id, revision, service_date, created_minute, kiosk_id, channel,
        scheme, hn, sealed_hn, visit_number, claim_state, claim_code, claim_type, obtained_at, demo)
      select * from unnest(?::uuid[], ?::integer[], ?::date[], ?::timestamptz[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::timestamptz[], ?::boolean[])
      on conflict (record_id) do update set revision = excluded.revision,
        service_date = excluded.service_date, scheme = excluded.scheme,
        hn = coalesce(excluded.hn, visit_index.hn),
        sealed_hn = coalesce(excluded.sealed_hn, visit_index.sealed_hn),
        visit_number = coalesce(excluded.visit_number, visit_index.visit_number),
        claim_state = excluded.claim_state, claim_code = excluded.claim_code,
        claim_type = excluded.claim_type, obtained_at = excluded.obtained_at
      where visit_index.revision <= excluded.revision
      """;

  void keep(Connection connection, List<VisitIndex> keys) throws SQLException {
    Columns columns = new Columns(connection, keys);
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setArray(1, columns.of("uuid", VisitIndex::recordId));
      keep.setArray(2, columns.of("integer", VisitIndex::revision));
      keep.setArray(3, columns.of("date", VisitIndex::serviceDate));
      keep.setArray(4, columns.of("timestamptz", key -> at(key.minute())));
      keep.setArray(5, columns.of("text", VisitIndex::kioskId));
      keep.setArray(6, columns.of("text", VisitIndex::channel));
      keep.setArray(7, columns.of("text", VisitIndex::scheme));
      keep.setArray(8, columns.of("text", key -> key.hn().map(numbers::index).orElse(null)));
      keep.setArray(9, columns.bytes(this::sealed));
      keep.setArray(10, columns.of("text", key -> key.visitNumber().orElse(null)));
      keep.setArray(11, columns.of("text", VisitIndex::claimState));
      keep.setArray(12, columns.of("text", key -> key.claimCode().orElse(null)));
      keep.setArray(13, columns.of("text", key -> key.claimType().orElse(null)));
      keep.setArray(
          14, columns.of("timestamptz", key -> key.obtainedAt().map(IndexRows::at).orElse(null)));
      keep.setArray(15, columns.of("boolean", VisitIndex::demo));
      keep.executeUpdate();
    }
  }

  private byte @Nullable [] sealed(VisitIndex key) {
    return key.hn()
        .map(hn -> numbers.seal(hn, HospitalNumbers.ofVisit(key.recordId())))
        .orElse(null);
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** One value of each key, as an array. */
  private record Columns(Connection connection, List<VisitIndex> keys) {

    Array of(String type, Function<VisitIndex, @Nullable Object> value) throws SQLException {
      return connection.createArrayOf(type, keys.stream().map(value).toArray());
    }

    Array bytes(Function<VisitIndex, byte @Nullable []> value) throws SQLException {
      return connection.createArrayOf("bytea", keys.stream().map(value).toArray(byte[][]::new));
    }
  }
}
