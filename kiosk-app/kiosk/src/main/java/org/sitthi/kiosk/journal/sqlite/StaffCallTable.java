package org.sitthi.kiosk.journal.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sitthi.kiosk.help.StaffCall;

/** Rows of the table staff_call. */
final class StaffCallTable {

  private static final int MOST = 20;

  void save(Sql sql, StaffCall call) throws SQLException {
    sql.update(
        "insert into staff_call (call_id, at_ms, screen) values (?, ?, ?) on conflict do nothing",
        call.id().toString(),
        call.at().toEpochMilli(),
        call.screen());
  }

  void over(Sql sql, UUID id) throws SQLException {
    sql.update("delete from staff_call where call_id = ?", id.toString());
  }

  List<StaffCall> open(Sql sql) throws SQLException {
    return sql.list(
        "select call_id, at_ms, screen from staff_call order by at_ms limit ?",
        row ->
            new StaffCall(
                UUID.fromString(row.getString(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3)),
        MOST);
  }
}
