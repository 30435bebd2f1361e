package org.sitthi.central.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The months of the table visit_record: each a table of its own, made before its first day. What
 * came for a month without a table lies apart and is moved into it at a start. Two stores may do so
 * at once.
 */
public final class Months {

  private static final Logger LOG = LoggerFactory.getLogger(Months.class);
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int AHEAD = 3;
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('sitthi-months'))";

  private final Database database;
  private final InstantSource clock;

  /** Of a database. */
  public Months(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes this month and the next three, and those of what lies apart; may take minutes. */
  public void atStart() throws DatabaseAwayException {
    int made =
        database.patiently(connection -> {
          connection.setAutoCommit(false);
          lock(connection);
          Set<YearMonth> wanted = ahead();
          wanted.addAll(apart(connection));
          int count = make(connection, wanted);
          connection.commit();
          return count;
        });
    LOG.info("{} months made for records", made);
  }

  /** The same for the months ahead, beside the store's work. */
  public void later() {
    try {
      int _ =
          database.together(connection -> {
            lock(connection);
            Set<YearMonth> wanted = ahead();
            wanted.removeAll(apart(connection));
            return make(connection, wanted);
          });
    } catch (DatabaseAwayException e) {
      LOG.warn("no months made ahead this time: the database is away");
    }
  }

  private Set<YearMonth> ahead() {
    YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), BANGKOK));
    Set<YearMonth> months = new TreeSet<>();
    for (int i = 0; i <= AHEAD; i++) {
      months.add(now.plusMonths(i));
    }
    return months;
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK);
    }
  }

  private static Set<YearMonth> apart(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct date_trunc('month', service_date)::date"
                    + " from visit_record_other")) {
      Set<YearMonth> months = new TreeSet<>();
      while (rows.next()) {
        months.add(YearMonth.from(rows.getObject(1, LocalDate.class)));
      }
      return months;
    }
  }

  private static int make(Connection connection, Set<YearMonth> months) throws SQLException {
    int made = 0;
    for (YearMonth month : months) {
      if (!exists(connection, name(month))) {
        make(connection, month);
        made++;
      }
    }
    return made;
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select to_regclass(?) is not null")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /**
   * The table is filled before it becomes part: PostgreSQL refuses a month whose rows lie apart.
   */
  private static void make(Connection connection, YearMonth month) throws SQLException {
    String table = name(month);
    String from = "'" + month.atDay(1) + "'";
    String to = "'" + month.plusMonths(1).atDay(1) + "'";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + table
              + " (like visit_record including defaults including constraints)");
      statement.execute(
          "with moved as (delete from visit_record_other where service_date >= "
              + from
              + " and service_date < "
              + to
              + " returning *) insert into "
              + table
              + " select * from moved");
      statement.execute(
          "alter table visit_record attach partition "
              + table
              + " for values from ("
              + from
              + ") to ("
              + to
              + ")");
    }
  }

  private static String name(YearMonth month) {
    return String.format(
        Locale.ROOT, "visit_record_%04d_%02d", month.getYear(), month.getMonthValue());
  }
}
