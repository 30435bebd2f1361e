package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardProgress;

/**
 * Runs card jobs against a deadline. A job that hangs in a silent card is left behind with its
 * thread and ends when the card is taken out; no more than {@link #MOST} are left behind, after
 * that new work waits for one of them.
 */
final class CardJobs {

  private static final int MOST = 4;

  private final Semaphore free = new Semaphore(MOST);

  /** Makes the job, given where it may tell what it found. */
  @FunctionalInterface
  interface Maker<R> {
    CardJob<R> make(Consumer<CardProgress> told);
  }

  /**
   * Runs a job on a thread of its own.
   *
   * @param told called on the calling thread
   * @param failed the result if the job does not end in time
   */
  <R> R run(
      Maker<R> maker,
      Consumer<CardProgress> told,
      BiFunction<CardFault, String, R> failed,
      Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    try {
      if (!free.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
        return failed.apply(CardFault.TIMED_OUT, "the reader hangs in earlier reads");
      }
      // A first look, the text and one end: the job never waits here.
      BlockingQueue<Progress<R>> progress = new ArrayBlockingQueue<>(3);
      CardJob<R> job = maker.make(news -> progress.add(new Progress.News<>(news)));
      Thread.ofPlatform().daemon().name("card-read").start(() -> work(job, progress));
      return await(job, progress, told, failed, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed.apply(CardFault.TIMED_OUT, "interrupted");
    }
  }

  private <R> void work(CardJob<R> job, BlockingQueue<Progress<R>> progress) {
    Progress<R> end;
    try {
      end = new Progress.Done<>(job.run());
    } catch (RuntimeException | Error e) {
      end = new Progress.Broke<>(e);
    } finally {
      free.release();
    }
    progress.add(end);
  }

  private <R> R await(
      CardJob<R> job,
      BlockingQueue<Progress<R>> progress,
      Consumer<CardProgress> told,
      BiFunction<CardFault, String, R> failed,
      long end)
      throws InterruptedException {
    try {
      while (true) {
        switch (progress.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          case null -> {
            return failed.apply(late(job), "deadline passed");
          }
          case Progress.News<R>(CardProgress news) -> told.accept(news);
          case Progress.Done<R>(R result) -> {
            return result;
          }
          case Progress.Broke<R>(Throwable cause) -> throw new IllegalStateException("card", cause);
        }
      }
    } finally {
      job.abandon();
    }
  }

  /** A job that never held the card waits for another program, or for an earlier job that hangs. */
  private CardFault late(CardJob<?> job) {
    boolean alone = free.availablePermits() >= MOST - 1;
    return !job.wasHolding() && alone ? CardFault.SHARED_TOO_LONG : CardFault.TIMED_OUT;
  }

  /** What a job tells the one who waits. */
  private sealed interface Progress<R> {

    record News<R>(CardProgress news) implements Progress<R> {}

    record Done<R>(R result) implements Progress<R> {}

    record Broke<R>(Throwable cause) implements Progress<R> {}
  }
}
