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
import org.sqlite.SQLiteConfig;

/**
 * {@code journal.db} in the data folder, for its owner only: SQLite gives the {@code -wal} and
 * {@code -shm} beside it the same rights.
 */
final class JournalFile {

  static final String NAME = "journal.db";

  /** "Sitt", as {@code 001-journal.sql} writes it. */
  private static final int APPLICATION_ID = 0x53697474;

  private JournalFile() {}

  /**
   * Opens the file, made and brought up to date if need be.
   *
   * @throws JournalException in one line, with what to do
   */
  static Database open(Path folder) {
    Path file = folder.resolve(NAME);
    create(folder, file);
    try {
      return open(file, DriverManager.getConnection("jdbc:sqlite:" + file, settings()));
    } catch (SQLException e) {
      throw refusal(file, e);
    }
  }

  private static Database open(Path file, Connection connection) throws SQLException {
    boolean good = false;
    try {
      check(connection);
      new Migrations(file).run(connection);
      checkOwner(file, connection);
      good = true;
      return new Database(connection);
    } finally {
      if (!good) {
        connection.close();
      }
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

  private static void checkOwner(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma application_id")) {
      if (!rows.next() || rows.getInt(1) != APPLICATION_ID) {
        throw new JournalException(
            file + ": another program's database; move it aside and start again");
      }
    }
  }

  private static void create(Path folder, Path file) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw new JournalException(file + ": not a file; move it aside and start again", e);
      }
    } catch (IOException e) {
      throw new JournalException(
          file
              + ": can't be made ("
              + e.getClass().getSimpleName()
              + "); check owner, rights and space of the folder",
          e);
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
