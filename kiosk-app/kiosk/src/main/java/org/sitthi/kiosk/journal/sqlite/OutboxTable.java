package org.sitthi.kiosk.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;

/** Rows of the table outbox. */
final class OutboxTable {

  private static final int REASON_LENGTH = 500;

  private final ChainTable chain = new ChainTable();
  private final SealedText text;

  OutboxTable(SealedText text) {
    this.text = text;
  }

  List<Outgoing> due(Sql sql, Instant now, int max) throws SQLException {
    List<Outgoing> due = new ArrayList<>();
    for (Outgoing bare : bare(sql, now, max)) {
      due.add(
          new Outgoing(
              bare.recordId(),
              bare.revision(),
              bare.json(),
              bare.tries(),
              chain.of(sql, bare.recordId(), bare.revision())));
    }
    return due;
  }

  private List<Outgoing> bare(Sql sql, Instant now, int max) throws SQLException {
    long nowMillis = millis(now);
    return sql.list(
        """
        select o.record_id, o.revision, r.json, o.tries
        from outbox o join record r on r.record_id = o.record_id and r.revision = o.revision
        where o.state = 'WAITING'
          and (o.not_before_ms <= ? or o.not_before_ms > ?)
          and not exists (
            select 1 from outbox e
            where e.record_id = o.record_id and e.revision < o.revision and e.state = 'WAITING')
        order by o.seq limit ?
        """,
        this::read,
        nowMillis,
        nowMillis + Outbox.LONGEST_POSTPONEMENT.toMillis(),
        max);
  }

  void acknowledged(Sql sql, UUID recordId, int revision, long nowMillis) throws SQLException {
    sql.update(
        """
        update outbox set state = 'ACKED', acked_at_ms = ?, reason = null, tries = tries + 1
        where record_id = ? and revision = ? and state <> 'ACKED'
        """,
        nowMillis,
        recordId.toString(),
        revision);
  }

  void postpone(Sql sql, UUID recordId, int revision, Instant notBefore, String reason)
      throws SQLException {
    sql.update(
        """
        update outbox set tries = tries + 1, not_before_ms = ?, reason = ?
        where record_id = ? and revision = ? and state = 'WAITING'
        """,
        millis(notBefore),
        shortened(reason),
        recordId.toString(),
        revision);
  }

  void park(Sql sql, UUID recordId, int revision, String reason) throws SQLException {
    sql.update(
        """
        update outbox set state = 'PARKED', tries = tries + 1, reason = ?
        where record_id = ? and revision = ? and state = 'WAITING'
        """,
        shortened(reason),
        recordId.toString(),
        revision);
  }

  Load load(Sql sql) throws SQLException {
    return sql.first(
            """
            select (select count(*) from outbox where state = 'WAITING'),
                   (select count(*) from outbox where state = 'PARKED')
            """,
            row -> new Load(row.getInt(1), row.getInt(2)))
        .orElseThrow();
  }

  private Outgoing read(ResultSet row) throws SQLException {
    return new Outgoing(
        UUID.fromString(row.getString(1)),
        row.getInt(2),
        text.openRevision(row.getString(1), row.getInt(2), row.getString(3)),
        row.getInt(4));
  }

  /** Far ends of {@link Instant} have no milliseconds; the year 9999 is far enough. */
  private static long millis(Instant instant) {
    long seconds = Math.clamp(instant.getEpochSecond(), 0L, 253_402_300_799L);
    return seconds * 1_000 + instant.getNano() / 1_000_000;
  }

  private static String shortened(String reason) {
    return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
  }
}
