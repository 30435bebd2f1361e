package org.sitthi.central.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.Caller;
import org.sitthi.central.FuzzSeeds;
import org.sitthi.central.FuzzSeeds.Seed;
import org.sitthi.central.Reply;
import org.sitthi.central.SharedPostgres;
import org.sitthi.central.database.DatabaseSetting;
import org.slf4j.LoggerFactory;

/**
 * Whatever a body holds, the caller is told what is wrong with it: no 5xx, no stack trace, and not
 * a word of a program's insides.
 */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

  private static final int ORDINARY = 20_000;
  private static final int NIGHTLY = 1_000_000;
  private static final int CALLERS = 4;
  private static final int SEED = 20_260_302;
  private static final int MOST_FAULTS = 10;
  private static final int AWAY = 503;
  private static final int MOST_TRIES = 5;
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\tat |org\\.sitthi|java\\.|SQLSTATE|jetty|javalin", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("\"recordId\" ?: ?\"([0-9a-f-]{36})\"");

  private final Logger access = (Logger) LoggerFactory.getLogger("org.sitthi.central.access");
  private final AtomicLong again = new AtomicLong();
  private FuzzSeeds store;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = FuzzSeeds.start(database, folder);
    access.setLevel(Level.WARN);
  }

  @AfterAll
  void stop() {
    access.setLevel(null);
    store.close();
  }

  @Test
  void twentyThousandSpoiltBodiesAreAnsweredWithWhatIsWrong() throws Exception {
    spoil(ORDINARY);
  }

  @Test
  @Tag("nightly")
  void aMillionSpoiltBodiesAreAnsweredWithWhatIsWrong() throws Exception {
    spoil(NIGHTLY);
  }

  private void spoil(int bodies) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Queue<String> faults = new ConcurrentLinkedQueue<>();
    Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    long start = System.nanoTime();
    List<Future<?>> ended = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        Caller caller = store.caller();
        ended.add(
            callers.submit(() -> {
              for (int n = next.getAndIncrement();
                  n < bodies && faults.size() < MOST_FAULTS;
                  n = next.getAndIncrement()) {
                one(caller, n, faults, statuses);
              }
            }));
      }
    }
    for (Future<?> each : ended) {
      each.get();
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    System.out.println(
        bodies + " bodies in " + seconds + " s: " + new TreeMap<>(statuses) + ", again " + again);
    assertThat(faults).isEmpty();
    assertThat(again.get()).as("calls that the database missed").isLessThan(bodies / 100);
    assertThat(statuses.values().stream().mapToLong(AtomicLong::get).sum()).isEqualTo(bodies);
    // Most are refused; a body that chance has left whole, or good in another way, is taken.
    long taken = statuses.getOrDefault(200, new AtomicLong()).get();
    taken += statuses.getOrDefault(201, new AtomicLong()).get();
    assertThat(taken).isLessThan(bodies / 2);
  }

  private void one(
      Caller caller, int number, Queue<String> faults, Map<Integer, AtomicLong> statuses) {
    SplittableRandom random = new SplittableRandom((long) SEED + number);
    List<Seed> seeds = store.seeds();
    Seed seed = seeds.get(random.nextInt(seeds.size()));
    byte[] body = new Mutation(random).of(seed.body().getBytes(UTF_8));
    try {
      Request request = request(caller, seed, body, random);
      Reply reply = caller.call(request);
      // The store's own word for a database that missed a deadline, as on a starved machine: a
      // kiosk asks again, and so do we. It is not the body's doing, so again it must be answered.
      for (int tries = 1; reply.status() == AWAY && tries < MOST_TRIES; tries++) {
        again.incrementAndGet();
        reply = caller.call(request);
      }
      statuses.computeIfAbsent(reply.status(), _ -> new AtomicLong()).incrementAndGet();
      boolean items = seed.path().endsWith("/batch") && reply.body().contains("\"status\":5");
      if (reply.status() >= 500 || items || INSIDES.matcher(reply.body()).find()) {
        faults.add(number + " " + seed.path() + ": " + reply.status() + " " + reply.body());
      }
    } catch (RuntimeException e) {
      faults.add(number + " " + seed.path() + ": no answer, " + e.getMessage());
    }
  }

  private static Request request(Caller caller, Seed seed, byte[] body, SplittableRandom random) {
    boolean packed = seed.packed() && random.nextBoolean();
    Request.Builder call = caller.to(seed.path());
    byte[] sent = packed ? gzip(body) : body;
    if (packed) {
      call.header("Content-Encoding", "gzip");
      if (random.nextInt(4) == 0) {
        sent = new Mutation(random).of(sent);
      }
    }
    Matcher id = ID.matcher(new String(body, UTF_8));
    String key = Optional.of(id).filter(Matcher::find).map(it -> it.group(1)).orElse("x");
    if (seed.put()) {
      return call.url(call.build().url().newBuilder().addPathSegment(key).build())
          .header("If-Match", "\"1\"")
          .put(Caller.json(sent))
          .build();
    }
    return call.header("Idempotency-Key", key).post(Caller.json(sent)).build();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
