package org.sitthi.kiosk.journal.sqlite;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.kiosk.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file to the version this program knows, one numbered script after the other, each with
 * its new {@code user_version} in one transaction; then the additions. Two programs may do so at
 * once.
 *
 * <p>Each script but the first leaves its way back in the file (table {@code way_back}): SQL by
 * which the program before, which knows nothing of the newer version, takes the file back to its
 * own with all that was written since. So a release that did not work is taken back with its
 * journal. One version, no more: further back than that nobody has tried.
 *
 * <p>An addition only adds tables that an older program leaves alone. It does not change the
 * version, so that the program before can be put back in its place, and is noted in the table
 * {@code addition}.
 */
final class Migrations {

  /** From the second on: {@code new Version("002-….sql", "002-back.sql")}. */
  private static final List<Version> VERSIONS = List.of(Version.first("001-journal.sql"));

  private static final List<String> ADDITIONS =
      List.of(
          "chain.sql",
          "record-day.sql",
          "person.sql",
          "staff-call.sql",
          "tally.sql",
          "staff.sql",
          "service.sql");

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final Path file;
  private final List<Version> versions;
  private final Map<String, String> additions;

  /** The program's own scripts. */
  Migrations(Path file) {
    this(
        file,
        VERSIONS.stream().map(Version::read).toList(),
        ADDITIONS.stream().collect(toMap(identity(), Migrations::resource)));
  }

  /**
   * How a version is come to.
   *
   * @param forth from the version before
   * @param back to it; loses nothing that the version before knows of. Empty: there is none before
   */
  record Version(String forth, String back) {

    static Version first(String forth) {
      return new Version(forth, "");
    }

    private Version read() {
      return new Version(resource(forth), back.isEmpty() ? "" : resource(back));
    }
  }

  /**
   * Any versions.
   *
   * @param versions from 1 on
   * @param additions by their names
   */
  Migrations(Path file, List<Version> versions, Map<String, String> additions) {
    this.file = file;
    this.versions = List.copyOf(versions);
    this.additions = Map.copyOf(additions);
  }

  /**
   * Runs what is missing.
   *
   * @throws JournalException if the file is of a program newer by more than one version, or of
   *     another one
   */
  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      while (version(statement) < versions.size()) {
        step(statement);
      }
      if (version(statement) == versions.size() + 1) {
        stepBack(statement);
      }
      if (version(statement) > versions.size()) {
        throw new JournalException(
            file
                + ": its version is "
                + version(statement)
                + ", this program knows up to "
                + versions.size()
                + "; install the newer program");
      }
      for (Map.Entry<String, String> addition : additions.entrySet()) {
        if (!has(statement, addition.getKey())) {
          refuseWithoutRecords(statement);
          add(statement, addition);
        }
      }
    }
  }

  private static void add(Statement statement, Map.Entry<String, String> addition)
      throws SQLException {
    inOneGo(
        statement,
        () -> {
          statement.executeUpdate(
              "create table if not exists addition (name text primary key) strict, without rowid");
          if (!has(statement, addition.getKey())) {
            statement.executeUpdate(addition.getValue());
            statement.executeUpdate(
                "insert into addition (name) values ('" + addition.getKey() + "')");
          }
        });
  }

  private static boolean has(Statement statement, String addition) throws SQLException {
    return number(statement, "select count(*) from sqlite_schema where name = 'addition'") > 0
        && number(statement, "select count(*) from addition where name = '" + addition + "'") > 0;
  }

  private void step(Statement statement) throws SQLException {
    inOneGo(
        statement,
        () -> {
          int version = version(statement);
          if (version == 0) {
            refuseForeign(statement);
          }
          if (version < versions.size()) {
            statement.executeUpdate(versions.get(version).forth());
            statement.executeUpdate("pragma user_version = " + (version + 1));
            leaveWayBack(statement, version + 1);
          }
        });
  }

  private void leaveWayBack(Statement statement, int version) throws SQLException {
    String back = versions.get(version - 1).back();
    if (!back.isEmpty()) {
      statement.executeUpdate(
          "create table if not exists way_back (version integer primary key, sql text not null)"
              + " strict");
      statement.executeUpdate(
          "insert into way_back (version, sql) values ("
              + version
              + ", '"
              + back.replace("'", "''")
              + "')");
    }
  }

  /** What a newer program left for us; without it the file stays as it is, and is refused. */
  private void stepBack(Statement statement) throws SQLException {
    inOneGo(
        statement,
        () -> {
          int version = version(statement);
          Optional<String> back = wayBack(statement, version);
          if (version == versions.size() + 1 && back.isPresent()) {
            statement.executeUpdate(back.orElseThrow());
            statement.executeUpdate("delete from way_back where version = " + version);
            statement.executeUpdate("pragma user_version = " + (version - 1));
            LOG.warn("journal: taken back from version {} to {}", version, version - 1);
          }
        });
  }

  private static Optional<String> wayBack(Statement statement, int version) throws SQLException {
    if (number(statement, "select count(*) from sqlite_schema where name = 'way_back'") == 0) {
      return Optional.empty();
    }
    try (ResultSet rows =
        statement.executeQuery("select sql from way_back where version = " + version)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private static void inOneGo(Statement statement, Change change) throws SQLException {
    statement.executeUpdate("begin immediate");
    try {
      change.make();
      statement.executeUpdate("commit");
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(statement, e);
      throw e;
    }
  }

  /** What is done within one transaction. */
  private interface Change {
    void make() throws SQLException;
  }

  private static void rollBack(Statement statement, Throwable after) {
    try {
      statement.executeUpdate("rollback");
    } catch (SQLException e) {
      after.addSuppressed(e);
    }
  }

  /** A file of our version number, but not ours: additions are for ours only. */
  private void refuseWithoutRecords(Statement statement) throws SQLException {
    if (number(statement, "select count(*) from sqlite_schema where name = 'record'") == 0) {
      refuseForeign(statement);
    }
  }

  private void refuseForeign(Statement statement) throws SQLException {
    if (number(statement, "select count(*) from sqlite_schema") > 0) {
      throw new JournalException(
          file + ": another program's database; move it aside and start again");
    }
  }

  private static int version(Statement statement) throws SQLException {
    return number(statement, "pragma user_version");
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String resource(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
