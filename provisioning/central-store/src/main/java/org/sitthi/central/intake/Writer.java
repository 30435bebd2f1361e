package org.sitthi.central.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/**
 * Writes what calls bring. Calls that come while others write are written together by the next of
 * them: one commit for many. Two write at a time, so that one computes while the other's commit
 * waits for the disk.
 *
 * <p>Threads: any; a call waits 15 s at most.
 */
final class Writer {

  private static final int WRITERS = 2;
  private static final int MOST_TOGETHER = 256;
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final Duration END = Duration.ofSeconds(10);

  private final Database database;
  private final Keeping keeping;
  private final InstantSource clock;
  private final Semaphore turns = new Semaphore(WRITERS, true);
  private final ConcurrentLinkedQueue<Job> waiting = new ConcurrentLinkedQueue<>();

  Writer(Database database, Keeping keeping, InstantSource clock) {
    this.database = database;
    this.keeping = keeping;
    this.clock = clock;
  }

  private record Job(List<Arriving> arriving, CompletableFuture<List<Kept>> kept) {}

  /** Keeps revisions, each by itself; committed when this returns, in the same order. */
  List<Kept> keep(List<Arriving> arriving) throws DatabaseAwayException {
    if (arriving.isEmpty()) {
      return List.of();
    }
    Job job = new Job(arriving, new CompletableFuture<>());
    waiting.add(job);
    try {
      if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        waiting.remove(job);
        throw DatabaseAwayException.busy();
      }
      try {
        List<Job> together = next();
        while (!together.isEmpty()) {
          write(together);
          together = job.kept().isDone() ? List.of() : next();
        }
      } finally {
        turns.release();
      }
      // Another may have taken it with its own, and still write.
      return job.kept().get(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw DatabaseAwayException.busy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DatabaseAwayException.busy();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private List<Job> next() {
    List<Job> together = new ArrayList<>();
    int revisions = 0;
    while (revisions < MOST_TOGETHER) {
      Job job = waiting.poll();
      if (job == null) {
        break;
      }
      together.add(job);
      revisions += job.arriving().size();
    }
    return together;
  }

  private void write(List<Job> together) {
    try {
      List<Arriving> all = new ArrayList<>();
      together.forEach(job -> all.addAll(job.arriving()));
      List<Kept> kept = committed(all);
      int from = 0;
      for (Job job : together) {
        int to = from + job.arriving().size();
        job.kept().complete(List.copyOf(kept.subList(from, to)));
        from = to;
      }
    } catch (DatabaseAwayException e) {
      together.forEach(job -> job.kept().completeExceptionally(e));
    } catch (RuntimeException | Error e) {
      alone(together, e);
    }
  }

  /** What the database refuses must not take others with it. */
  private void alone(List<Job> together, Throwable refused) {
    for (Job job : together) {
      try {
        List<Kept> kept = new ArrayList<>();
        for (Arriving one : job.arriving()) {
          kept.addAll(committed(List.of(one)));
        }
        job.kept().complete(kept);
      } catch (DatabaseAwayException | RuntimeException e) {
        job.kept().completeExceptionally(e);
      } catch (Error e) {
        e.addSuppressed(refused);
        job.kept().completeExceptionally(e);
      }
    }
  }

  private List<Kept> committed(List<Arriving> all) throws DatabaseAwayException {
    return database.together(connection -> keeping.keep(connection, all, clock.instant()));
  }

  private static DatabaseAwayException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case DatabaseAwayException away -> away;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(e);
    };
  }
}
