package org.sitthi.kiosk.journal.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;

/** Rows of the tables chain and chain_key. */
final class ChainTable {

  private static final String COLUMNS =
      """
      select c.kiosk_id, c.sequence, c.previous, c.record_id, c.revision, c.body, c.saved_at_ms,
             k.spki, c.signature
      from chain c join chain_key k on k.key_id = c.key_id
      """;

  /** Adds the entry of a revision that was saved in the same transaction. */
  void append(Sql sql, ChainSigner signer, VisitRecord record, String json, long nowMillis)
      throws SQLException {
    Last last =
        sql.first(
                "select sequence, hash from chain where kiosk_id = ? order by sequence desc limit 1",
                row -> new Last(row.getLong(1), row.getString(2)),
                signer.kioskId())
            .orElse(new Last(0, ChainEntry.NONE));
    ChainEntry entry =
        ChainEntry.next(
            signer.kioskId(),
            last.sequence() + 1,
            last.hash(),
            record.recordId(),
            record.revision(),
            json.getBytes(StandardCharsets.UTF_8),
            Instant.ofEpochMilli(nowMillis));
    insert(sql, new ChainLink(entry, signer.key(), signer.sign(entry.canonical())));
  }

  Optional<ChainLink> of(Sql sql, UUID recordId, int revision) throws SQLException {
    return sql.first(
        COLUMNS + " where c.record_id = ? and c.revision = ?",
        ChainTable::read,
        recordId.toString(),
        revision);
  }

  /** A kiosk's entries from one to another, both included. */
  List<ChainLink> between(Sql sql, String kioskId, long from, long to) throws SQLException {
    return sql.list(
        COLUMNS + " where c.kiosk_id = ? and c.sequence between ? and ? order by c.sequence",
        ChainTable::read,
        kioskId,
        from,
        to);
  }

  private static void insert(Sql sql, ChainLink link) throws SQLException {
    ChainEntry entry = link.entry();
    sql.update(
        "insert into chain_key (key_id, spki) values (?, ?) on conflict (key_id) do nothing",
        link.key().id(),
        link.key().spki());
    sql.update(
        """
        insert into chain (kiosk_id, sequence, record_id, revision, previous, body, saved_at_ms,
          hash, key_id, signature)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.kioskId(),
        entry.sequence(),
        entry.recordId().toString(),
        entry.revision(),
        entry.previous(),
        entry.body(),
        entry.savedAt().toEpochMilli(),
        entry.hash(),
        link.key().id(),
        link.signature());
  }

  private static ChainLink read(ResultSet row) throws SQLException {
    return new ChainLink(
        new ChainEntry(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            UUID.fromString(row.getString(4)),
            row.getInt(5),
            row.getString(6),
            Instant.ofEpochMilli(row.getLong(7))),
        new KioskKey(row.getString(8)),
        row.getString(9));
  }

  private record Last(long sequence, String hash) {}
}
