package org.sitthi.device.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Request;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;

/**
 * What a central store takes in from enrolled kiosks over HTTPS with certificates, beside the same
 * rows written by COPY and by INSERT in batches, and how long a single push takes at a steady pace.
 * Kiosks, store and PostgreSQL share this machine.
 */
final class CentralBench implements Bench {

  private static final int KIOSKS = 20;
  private static final int SENDERS = 4;
  private static final int PER_BATCH = 100;
  private static final int BATCHES = 3;
  private static final int WARM_UP = 4;
  private static final int TURNS = 7;
  private static final int PUSHES = 50;
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 10;
  private static final List<String> TABLES = List.of("visit_key", "visit_record", "chain_entry");

  @Override
  public String name() {
    return "central";
  }

  @Override
  public List<Figure> run() {
    try (BenchStore store = BenchStore.start()) {
      List<BenchKiosk> kiosks = new ArrayList<>();
      for (int i = 1; i <= KIOSKS; i++) {
        kiosks.add(new BenchKiosk(store, i));
      }
      // A store runs for weeks: what it is compiled to in its first seconds says nothing.
      for (int i = 0; i < WARM_UP; i++) {
        double _ = batches(kiosks);
        double _ = pushes(kiosks);
      }
      // In turns, so that a machine with other work is the same for both.
      SameRows same = new SameRows(store.database(), TABLES);
      double[] inserted = new double[TURNS];
      double[] taken = new double[TURNS];
      double[] part = new double[TURNS];
      for (int i = 0; i < TURNS; i++) {
        taken[i] = batches(kiosks);
        inserted[i] = same.inserted(PER_BATCH, KIOSKS * BATCHES * PER_BATCH);
        part[i] = 100 * taken[i] / inserted[i];
      }
      double pushes = pushes(kiosks);
      long[] paced = paced(kiosks);
      return figures(store, same, median(inserted), median(taken), median(part), pushes, paced);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DatabaseAwayException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Figure> figures(
      BenchStore store,
      SameRows same,
      double insert,
      double batches,
      double part,
      double pushes,
      long[] paced)
      throws DatabaseAwayException {
    long records = store.records();
    double copy = records / same.copySeconds();
    Arrays.sort(paced);
    return List.of(
        new Figure("kiosks", KIOSKS, "kiosks"),
        new Figure("records in the tables", records, "records"),
        new Figure("same rows by COPY, one connection", Math.rint(copy), "records/s"),
        new Figure("same rows by INSERT in batches of 100", Math.rint(insert), "records/s"),
        new Figure("taken in, batches of 100", Math.rint(batches), "records/s"),
        new Figure("taken in, of INSERT, median of turns", Math.rint(part), "%"),
        new Figure("taken in, one record a call", Math.rint(pushes), "records/s"),
        new Figure("200 pushes a second, median", millis(paced, 0.50), "ms"),
        new Figure("200 pushes a second, p99", millis(paced, 0.99), "ms"),
        new Figure("200 pushes a second, longest", millis(paced, 1), "ms"));
  }

  private static double batches(List<BenchKiosk> kiosks)
      throws InterruptedException, ExecutionException {
    List<List<Request>> calls =
        kiosks.stream().map(kiosk -> kiosk.batches(BATCHES, PER_BATCH)).toList();
    return KIOSKS * BATCHES * PER_BATCH / seconds(kiosks, calls);
  }

  private static double pushes(List<BenchKiosk> kiosks)
      throws InterruptedException, ExecutionException {
    List<List<Request>> calls = kiosks.stream().map(kiosk -> kiosk.pushes(PUSHES)).toList();
    return KIOSKS * PUSHES / seconds(kiosks, calls);
  }

  /** Each kiosk's calls one after the other, four kiosks at once. */
  private static double seconds(List<BenchKiosk> kiosks, List<List<Request>> calls)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < kiosks.size(); i++) {
        BenchKiosk kiosk = kiosks.get(i);
        List<Request> own = calls.get(i);
        ends.add(threads.submit(() -> own.forEach(kiosk::call)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Nanoseconds of each, from the moment at which it was due. */
  private static long[] paced(List<BenchKiosk> kiosks)
      throws InterruptedException, ExecutionException {
    int each = PER_SECOND * SECONDS / KIOSKS;
    List<List<Request>> calls = kiosks.stream().map(kiosk -> kiosk.pushes(each)).toList();
    long[] nanos = new long[each * KIOSKS];
    long gap = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
    try (ExecutorService threads = Executors.newFixedThreadPool(KIOSKS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int k = 0; k < KIOSKS; k++) {
        int kiosk = k;
        ends.add(
            threads.submit(() -> {
              for (int i = 0; i < each; i++) {
                int number = i * KIOSKS + kiosk;
                long due = start + number * gap;
                for (long left = due - System.nanoTime();
                    left > 0;
                    left = due - System.nanoTime()) {
                  LockSupport.parkNanos(left);
                }
                kiosks.get(kiosk).call(calls.get(kiosk).get(i));
                nanos[number] = System.nanoTime() - due;
              }
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
    return nanos;
  }

  private static double median(double[] turns) {
    double[] sorted = turns.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double millis(long[] sorted, double part) {
    return sorted[(int) Math.ceil(sorted.length * part) - 1] / 1e6;
  }
}
