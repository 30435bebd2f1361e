package org.sitthi.kiosk.journal.sqlite;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sitthi.kiosk.report.Tally;

/** Rows of the table tally. */
final class TallyTable {

  void add(Sql sql, LocalDate day, Map<Tally.Key, Integer> more) throws SQLException {
    for (Map.Entry<Tally.Key, Integer> one : more.entrySet()) {
      sql.update(
          """
          insert into tally (day, what, step, cause, times) values (?, ?, ?, ?, ?)
          on conflict (day, what, step, cause) do update set times = times + excluded.times
          """,
          day.toString(),
          one.getKey().what().name(),
          one.getKey().step(),
          one.getKey().cause(),
          one.getValue());
    }
  }

  List<Tally.Count> since(Sql sql, LocalDate day) throws SQLException {
    return sql.list(
        """
        select what, step, cause, sum(times) from tally where day >= ?
        group by what, step, cause order by what, step, cause
        """,
        row ->
            new Tally.Count(
                new Tally.Key(
                    Tally.What.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                row.getInt(4)),
        day.toString());
  }
}
