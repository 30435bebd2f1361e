package org.sitthi.kiosk.journal.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sitthi.kiosk.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * {@code journal.db} in the data folder, for its owner only: SQLite gives the {@code -wal} and
 * {@code -shm} beside it the same rights.
 */
final class JournalFile {

  static final String NAME = "journal.db";

  /** "Sitt", as {@code 001-journal.sql} writes it. */
  private static final int APPLICATION_ID = 0x53697474;

  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private JournalFile() {}

  /**
   * Opens the file, made and brought up to date if need be.
   *
   * @throws JournalException in one line, with what to do
   */
  static Database open(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      if (!Files.isRegularFile(file)) {
        throw new JournalException(file + ": not a file; move it aside and start again");
      }
      return new Database(connect(file));
    } catch (SQLException e) {
      throw refusal(file, e);
    } catch (IOException e) {
      throw new JournalException(
          file
              + ": can't be made ("
              + e.getClass().getSimpleName()
              + "); check owner, rights and space of the folder",
          e);
    }
  }

  /**
   * Writes the file anew without what was let go in it, and empties the log of changes. Not done
   * while another program has the journal open; that is logged.
   */
  static void clean(Path folder) {
    try (Connection connection = connect(folder.resolve(NAME));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("vacuum");
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      LOG.warn("journal: not cleaned: {}", e.getMessage());
    }
  }

  /**
   * Makes the file aside and puts it in its place when it is complete: two programs that start
   * together can't meet over half a journal. Changing to WAL is what SQLite does not wait for.
   */
  private static void create(Path folder, Path file) throws IOException, SQLException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path made =
        Files.createTempFile(
            folder,
            NAME,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      connect(made).close();
      link(file, made);
    } finally {
      Files.delete(made);
    }
  }

  /** If another program was quicker, its journal is the one. */
  private static void link(Path file, Path made) throws IOException {
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings());
    try {
      check(connection);
      overwrite(connection);
      new Migrations(file).run(connection);
      checkOwner(file, connection);
      return connection;
    } catch (SQLException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  /** FULL: a commit is on the disk, not only on its way there, when it returns. */
  private static Properties settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) Database.WAIT.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    return config.toProperties();
  }

  private static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
      String found = rows.next() ? rows.getString(1) : "no answer";
      if (!found.equals("ok")) {
        throw new SQLException("damaged");
      }
    }
  }

  /** What is deleted or changed is overwritten: a stolen disk shows no earlier state. */
  private static void overwrite(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma secure_delete = on");
    }
  }

  private static void checkOwner(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma application_id")) {
      if (!rows.next() || rows.getInt(1) != APPLICATION_ID) {
        throw new JournalException(
            file + ": another program's database; move it aside and start again");
      }
    }
  }

  private static JournalException refusal(Path file, SQLException e) {
    String told = String.valueOf(e.getMessage()).replace('\n', ' ');
    return new JournalException(
        file
            + ": can't be used as journal ("
            + told
            + "); if it is damaged, keep a copy for the help desk, move it aside and start again",
        e);
  }
}
