package org.sitthi.central.rounds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that come round. A job is done by one store at a time: each has a lock in the database,
 * which goes with its connection, so that a store that dies lets go of it. A job that fails is
 * written to the log and comes round again.
 */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** No fewer than there are jobs: a look at NHSO may take an hour, and alarms must not wait. */
  private static final int THREADS = 4;

  private static final int WAKE_MILLIS = 300;
  private static final int GRACE_SECONDS = 5;
  private static final long LOCKS = 0x5157_0000L;

  private final Database database;
  private final ScheduledThreadPoolExecutor timer;

  /** Nothing comes round yet. */
  public Rounds(Database database) {
    this.database = database;
    this.timer =
        new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("round-", 0).factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** One turn of a job. */
  @FunctionalInterface
  public interface Turn {
    /** Does what is to be done now, bounded. */
    void run() throws DatabaseAwayException;
  }

  /** Has a job done sooner. */
  public final class Job {

    private final String name;
    private final int lock;
    private final Turn turn;
    private final AtomicBoolean woken = new AtomicBoolean();

    private Job(String name, int lock, Turn turn) {
      this.name = name;
      this.lock = lock;
      this.turn = turn;
    }

    /** In 0.3 s, once, however often this is called before then. Returns at once. */
    public void wake() {
      if (woken.compareAndSet(false, true)) {
        var _ =
            timer.schedule(
                () -> {
                  woken.set(false);
                  run();
                },
                WAKE_MILLIS,
                TimeUnit.MILLISECONDS);
      }
    }

    private void run() {
      try {
        boolean _ = database.ask(this::locked);
      } catch (DatabaseAwayException e) {
        LOG.warn("{}: database away: {}", name, e.getMessage());
      } catch (RuntimeException e) {
        // A foreign message may quote a person's data.
        LOG.error("{}: {} at {}", name, e.getClass().getName(), e.getStackTrace()[0]);
      }
    }

    private boolean locked(Connection connection) throws SQLException {
      long key = LOCKS + lock;
      boolean mine =
          Sql.first(connection, "select pg_try_advisory_lock(?)", row -> row.getBoolean(1), key)
              .orElse(false);
      if (mine) {
        try {
          turn.run();
        } catch (DatabaseAwayException e) {
          LOG.warn("{}: database away: {}", name, e.getMessage());
        } finally {
          boolean _ =
              Sql.first(connection, "select pg_advisory_unlock(?)", row -> row.getBoolean(1), key)
                  .orElse(false);
        }
      }
      return mine;
    }
  }

  /**
   * Has a job come round from now on.
   *
   * @param name for the log
   * @param lock its number, 0 to 999, the same in every version
   */
  public Job every(Duration pause, String name, int lock, Turn turn) {
    Job job = new Job(name, lock, turn);
    var _ =
        timer.scheduleWithFixedDelay(
            job::run, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return job;
  }

  /** Lets jobs under way end, for some seconds. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a job did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
