package org.sitthi.central.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What is held of a day that a kiosk closes, and rows of the table day_close. */
final class DayCloseRows {

  private DayCloseRows() {}

  /** How the kiosk's chain looks here up to the head it says. */
  enum Chain {
    /** Every entry up to the head, and the head is the one that was said. */
    WHOLE,
    /** Some are missing, or the head is another. */
    BROKEN,
    /** The kiosk said no head: it has no key. */
    NONE
  }

  /**
   * What is held.
   *
   * @param sha256 of those said that are held, hex
   */
  record Held(Map<DayClose.Key, String> sha256, Chain chain) {}

  static Held held(Connection connection, DayClose.Said said) throws SQLException {
    Array ids =
        connection.createArrayOf(
            "uuid", said.saved().keySet().stream().map(DayClose.Key::recordId).toArray());
    Array revisions =
        connection.createArrayOf(
            "integer", said.saved().keySet().stream().map(DayClose.Key::revision).toArray());
    Array hashes = connection.createArrayOf("text", said.saved().values().toArray());
    Map<DayClose.Key, String> held = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select r.record_id, r.revision, coalesce(beside.body_sha256, r.body_sha256)
            from unnest(?::uuid[], ?::integer[], ?::text[]) as said (record_id, revision, sha256)
            join visit_key k using (record_id, revision)
            join visit_record r using (record_id, revision, service_date)
            left join rival_revision beside on (beside.record_id, beside.revision,
              encode(beside.body_sha256, 'hex')) = (said.record_id, said.revision, said.sha256)
            """)) {
      select.setArray(1, ids);
      select.setArray(2, revisions);
      select.setArray(3, hashes);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          held.put(
              new DayClose.Key(rows.getObject(1, UUID.class), rows.getInt(2)),
              HexFormat.of().formatHex(rows.getBytes(3)));
        }
      }
    }
    return new Held(held, chain(connection, said));
  }

  private static Chain chain(Connection connection, DayClose.Said said) throws SQLException {
    if (said.head().isEmpty()) {
      return Chain.NONE;
    }
    DayClose.Head head = said.head().get();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select count(distinct sequence),
              coalesce(bool_or(sequence = ? and hash = ?), false)
            from chain_entry where kiosk_id = ? and sequence <= ?
            """)) {
      select.setLong(1, head.sequence());
      select.setString(2, head.hash());
      select.setString(3, said.kioskId());
      select.setLong(4, head.sequence());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getLong(1) == head.sequence() && row.getBoolean(2)
            ? Chain.WHOLE
            : Chain.BROKEN;
      }
    }
  }

  /** A row unless the last one of this kiosk and day says the same. */
  static void keep(Connection connection, DayClose.Said said, Held held, Instant now)
      throws SQLException {
    int missing = said.saved().size() - held.sha256().size();
    long different =
        held.sha256().entrySet().stream()
            .filter(it -> !it.getValue().equals(said.saved().get(it.getKey())))
            .count();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into day_close (kiosk_id, service_date, at, revisions, missing, different,
              head_sequence, head_hash, chain)
            select new.* from (values (?, ?::date, ?::timestamptz, ?::integer, ?::integer,
              ?::integer, ?::bigint, ?::text, ?)) as new
              (kiosk_id, service_date, at, revisions, missing, different, sequence, hash, chain)
            where not exists (
              select 1 from (
                select * from day_close d
                where d.kiosk_id = new.kiosk_id and d.service_date = new.service_date
                order by close_id desc limit 1) last
              where (last.revisions, last.missing, last.different, last.chain)
                = (new.revisions, new.missing, new.different, new.chain)
                and last.head_sequence is not distinct from new.sequence
                and last.head_hash is not distinct from new.hash)
            """)) {
      insert.setString(1, said.kioskId());
      insert.setObject(2, said.day());
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.setInt(4, said.saved().size());
      insert.setInt(5, missing);
      insert.setLong(6, different);
      insert.setObject(7, said.head().map(DayClose.Head::sequence).orElse(null));
      insert.setString(8, said.head().map(DayClose.Head::hash).orElse(null));
      insert.setString(9, held.chain().name());
      insert.executeUpdate();
    }
  }
}
