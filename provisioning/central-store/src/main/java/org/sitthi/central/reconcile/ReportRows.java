package org.sitthi.central.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.Sql;

/** Rows about reports as files. */
final class ReportRows {

  private static final String UNWRITTEN =
      """
      select distinct r.service_date from reconciliation r
      where r.service_date >= ? and not exists (select 1 from report_file f
        where f.service_date = r.service_date and f.written_at is not null)
      order by r.service_date desc limit 31
      """;
  private static final String NOTE =
      """
      insert into report_file (service_date, written_at, trouble) values (?, ?, ?)
      on conflict (service_date) do update set trouble = excluded.trouble,
        written_at = coalesce(excluded.written_at, report_file.written_at)
      """;

  private ReportRows() {}

  /** Days that were looked at and whose files are not written, the newest first. */
  static List<LocalDate> unwritten(Connection connection, LocalDate oldest) throws SQLException {
    return Sql.list(connection, UNWRITTEN, row -> row.getObject(1, LocalDate.class), oldest);
  }

  static boolean note(
      Connection connection, LocalDate day, Optional<Instant> written, Optional<String> trouble)
      throws SQLException {
    return Sql.update(connection, NOTE, day, written, trouble) == 1;
  }

  /** Days whose files are too old: what is still in the way is noted anew. */
  static boolean forget(Connection connection, LocalDate oldest) throws SQLException {
    return Sql.update(connection, "delete from report_file where service_date < ?", oldest) > 0;
  }

  /** The newest trouble. */
  static Optional<FileTrouble> trouble(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        "select service_date, trouble, count(*) over () as days from report_file"
            + " where trouble is not null order by service_date desc limit 1",
        row ->
            new FileTrouble(
                row.getObject("service_date", LocalDate.class),
                row.getString("trouble"),
                row.getInt("days")));
  }
}
