package org.sitthi.kiosk.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sitthi.kiosk.journal.Attempt;

/** Rows of the table attempt. */
final class AttemptTable {

  private static final int MOST = 1_000;

  private final SealedText text;

  AttemptTable(SealedText text) {
    this.text = text;
  }

  void insert(Sql sql, Attempt attempt) throws SQLException {
    sql.update(
        """
        insert into attempt (attempt_id, record_id, claim_type, record_json, saved_at)
        values (?, ?, ?, ?, ?) on conflict (attempt_id) do nothing
        """,
        attempt.attemptId().toString(),
        attempt.record().recordId().toString(),
        attempt.claimTypeCode(),
        text.sealAttempt(attempt.attemptId(), attempt.record()),
        attempt.savedAt().toString());
  }

  void close(Sql sql, UUID attemptId, long nowMillis) throws SQLException {
    sql.update(
        """
        update attempt set state = 'CLOSED', closed_at_ms = ?
        where attempt_id = ? and state = 'OPEN'
        """,
        nowMillis,
        attemptId.toString());
  }

  List<Attempt> open(Sql sql) throws SQLException {
    return sql.list(
        """
        select attempt_id, record_json, claim_type, saved_at from attempt
        where state = 'OPEN' order by seq limit ?
        """,
        this::read,
        MOST);
  }

  private Attempt read(ResultSet row) throws SQLException {
    return new Attempt(
        UUID.fromString(row.getString(1)),
        text.openAttempt(row.getString(1), row.getString(2)),
        row.getString(3),
        OffsetDateTime.parse(row.getString(4)));
  }
}
