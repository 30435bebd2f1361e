package org.sitthi.kiosk.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.sitthi.kiosk.journal.JournalException;

/**
 * One connection, one caller at a time. Within this program callers wait for each other at most 5
 * s; for another program that writes the same file SQLite waits at most 5 s more.
 */
final class Database implements AutoCloseable {

  static final Duration WAIT = Duration.ofSeconds(5);

  private final Connection connection;
  private final Sql sql;
  private final ReentrantLock lock = new ReentrantLock(true);
  private boolean closed;

  Database(Connection connection) {
    this.connection = connection;
    this.sql = new Sql(connection);
  }

  /**
   * Does all of the work in one transaction, or nothing. The writer's place is taken at the
   * beginning: a transaction that begins to read and wants to write later may be refused at once.
   */
  <T> T write(String what, Work<T> work) {
    return alone(what, () -> transaction(work));
  }

  /** Does the work and takes it back. */
  <T> T rehearse(String what, Work<T> work) {
    return alone(
        what,
        () -> {
          sql.update("begin immediate");
          try {
            return work.run(sql);
          } finally {
            sql.update("rollback");
          }
        });
  }

  <T> T read(String what, Work<T> work) {
    return alone(what, () -> work.run(sql));
  }

  @Override
  public void close() {
    enter("close");
    try {
      closed = true;
      connection.close();
    } catch (SQLException e) {
      throw new JournalException("journal: close: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T alone(String what, Call<T> call) {
    enter(what);
    try {
      if (closed) {
        throw new JournalException("journal: " + what + ": it is closed");
      }
      return call.run();
    } catch (SQLException e) {
      throw new JournalException("journal: " + what + ": " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private void enter(String what) {
    try {
      if (!lock.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new JournalException("journal: " + what + ": busy for " + WAIT.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JournalException("journal: " + what + ": interrupted", e);
    }
  }

  private <T> T transaction(Work<T> work) throws SQLException {
    sql.update("begin immediate");
    try {
      T result = work.run(sql);
      sql.update("commit");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  /** After some failures, such as a full disk, SQLite has rolled back already and refuses to. */
  private void rollBack(Throwable after) {
    try {
      sql.update("rollback");
    } catch (SQLException e) {
      after.addSuppressed(e);
    }
  }

  /** What is done with the statements. */
  interface Work<T> {
    T run(Sql sql) throws SQLException;
  }

  private interface Call<T> {
    T run() throws SQLException;
  }
}
