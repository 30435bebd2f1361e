package org.sitthi.central.fleet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sitthi.central.database.Sql;
import org.sitthi.record.fleet.Heartbeat;

/** Rows of the table staff_audit_head. */
final class StaffAuditRows {

  private static final String FIRST =
      """
      insert into staff_audit_head (kiosk_id, sequence, hash, heard_at) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  /** Only from where it was looked at: another store may have moved it on meanwhile. */
  private static final String ON =
      """
      update staff_audit_head set sequence = ?, hash = ?, heard_at = ?
      where kiosk_id = ? and sequence = ? and hash = ?
      """;

  private StaffAuditRows() {}

  /**
   * Takes what a kiosk tells; what does not follow from what is held changes nothing.
   *
   * @return the entry that the kiosk is to show next time
   */
  static Optional<Long> hear(Connection connection, Heartbeat beat, Instant now)
      throws SQLException {
    if (beat.staffAudit().isEmpty()) {
      return Optional.empty();
    }
    Heartbeat.StaffAudit told = beat.staffAudit().get();
    Heartbeat.Chain head = told.head();
    Optional<Heartbeat.Chain> held = held(connection, beat.kioskId());
    if (held.isEmpty()) {
      return first(connection, beat.kioskId(), head, now);
    }
    return switch (AuditBeside.of(held.get(), told)) {
      case SAME, UNSEEN, SHORTER, OTHER -> Optional.of(held.get().sequence());
      case LONGER -> {
        int _ =
            Sql.update(
                connection,
                ON,
                head.sequence(),
                head.hash(),
                now,
                beat.kioskId(),
                held.get().sequence(),
                held.get().hash());
        yield Optional.of(head.sequence());
      }
    };
  }

  private static Optional<Long> first(
      Connection connection, String kioskId, Heartbeat.Chain head, Instant now)
      throws SQLException {
    if (head.sequence() == 0) {
      return Optional.empty();
    }
    int _ = Sql.update(connection, FIRST, kioskId, head.sequence(), head.hash(), now);
    return Optional.of(head.sequence());
  }

  private static Optional<Heartbeat.Chain> held(Connection connection, String kioskId)
      throws SQLException {
    return Sql.first(
        connection,
        "select sequence, hash from staff_audit_head where kiosk_id = ?",
        row -> new Heartbeat.Chain(row.getLong("sequence"), row.getString("hash")),
        kioskId);
  }
}
