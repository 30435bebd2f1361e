package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.DayBook.Head;
import org.sitthi.kiosk.journal.DayBook.Saved;

/** The tables record, outbox and chain, looked at day by day. */
final class DayTable {

  private static final int MOST_REVISIONS = 5_000;
  private static final int MOST_DAYS = 400;

  private final SealedText text;

  DayTable(SealedText text) {
    this.text = text;
  }

  List<LocalDate> days(Sql sql, LocalDate from) throws SQLException {
    return sql.list(
        "select distinct service_date from record where service_date >= ? and json <> ''"
            + " order by service_date limit ?",
        row -> LocalDate.parse(row.getString(1)),
        from.toString(),
        MOST_DAYS);
  }

  List<Saved> ofDay(Sql sql, LocalDate day) throws SQLException {
    return sql.list(
        "select record_id, revision, json from record where service_date = ? and json <> ''"
            + " order by saved_at_ms, record_id, revision limit ?",
        row ->
            new Saved(
                UUID.fromString(row.getString(1)),
                row.getInt(2),
                sha256(text.openRevision(row.getString(1), row.getInt(2), row.getString(3)))),
        day.toString(),
        MOST_REVISIONS);
  }

  Optional<Head> head(Sql sql, String kioskId) throws SQLException {
    return sql.first(
        "select sequence, hash from chain where kiosk_id = ? order by sequence desc limit 1",
        row -> new Head(row.getLong(1), row.getString(2)),
        kioskId);
  }

  boolean sendAgain(Sql sql, UUID recordId, int revision) throws SQLException {
    return sql.update(
            """
            update outbox set state = 'WAITING', acked_at_ms = null, not_before_ms = 0,
              reason = 'the central store misses it'
            where record_id = ? and revision = ? and state = 'ACKED'
            """,
            recordId.toString(),
            revision)
        == 1;
  }

  private static String sha256(String json) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
