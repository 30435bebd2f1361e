package org.sitthi.kiosk.journal.sqlite;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes the persons out of visits that are over and that the central store has whole. What stays
 * says nothing of anybody: ids, times, queue numbers, how each was sent, and the chain with the
 * hash of what was there. A few visits in one transaction, so that a kiosk at work does not wait.
 */
final class Forgetting {

  /** A record of which nothing is left but its place. */
  static final String NOTHING = "";

  private static final int MOST = 100;

  private final Database database;

  Forgetting(Database database) {
    this.database = database;
  }

  /** How many visits of the days before this one were forgotten. */
  int before(LocalDate day) {
    int all = 0;
    int some;
    do {
      some = database.write("forget", sql -> some(sql, day));
      all += some;
    } while (some > 0);
    if (all > 0) {
      // What was overwritten must not live on in the log of changes either.
      var _ =
          database.read(
              "checkpoint",
              sql -> sql.first("pragma wal_checkpoint(truncate)", row -> row.getInt(1)));
    }
    return all;
  }

  private static int some(Sql sql, LocalDate day) throws SQLException {
    List<String> visits =
        sql.list(
            """
            select distinct r.record_id from record r
            where r.service_date < ? and r.json <> ''
              and not exists (
                select 1 from outbox o where o.record_id = r.record_id and o.state <> 'ACKED')
              and not exists (
                select 1 from attempt a where a.record_id = r.record_id and a.state = 'OPEN')
            limit ?
            """,
            row -> row.getString(1),
            day.toString(),
            MOST);
    for (String visit : visits) {
      sql.update("update record set json = ? where record_id = ?", NOTHING, visit);
      sql.update("delete from attempt where record_id = ?", visit);
      sql.update("delete from person where record_id = ?", visit);
    }
    return visits.size();
  }
}
