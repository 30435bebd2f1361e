package org.sitthi.central.http;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * So many calls a minute of each caller: a bucket that holds a minute's calls and fills evenly. Of
 * this store alone; kept in memory for the last 4,096 callers. Threads: any.
 */
public final class RateLimit {

  private static final int MOST_CALLERS = 4_096;
  private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final int perMinute;
  private final Problems problems;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  private record Bucket(double calls, long at) {}

  /**
   * A limit.
   *
   * @param perMinute calls of one caller, 1 or more
   */
  public RateLimit(int perMinute, Problems problems) {
    this(perMinute, problems, System::nanoTime);
  }

  RateLimit(int perMinute, Problems problems, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.problems = problems;
    this.nanoTime = nanoTime;
  }

  /** The endpoint behind the limit; callers are told apart by their certificate, else address. */
  public Endpoint limited(Endpoint behind) {
    return call -> {
      String caller = call.certificate().map(RateLimit::name).orElseGet(call::remote);
      long seconds = secondsToWait(caller);
      if (seconds == 0) {
        return behind.answer(call);
      }
      call.dropBody();
      return problems.of(ProblemKind.TOO_MANY).with("Retry-After", Long.toString(seconds));
    };
  }

  /** TLS has checked it already; an issuer gives each number once. */
  private static String name(X509Certificate certificate) {
    return "certificate " + certificate.getSerialNumber();
  }

  /** 0 = it may call now, and has. */
  long secondsToWait(String caller) {
    long now = nanoTime.getAsLong();
    lock.lock();
    try {
      Bucket last = buckets.getOrDefault(caller, new Bucket(perMinute, now));
      double filled = (now - last.at()) / NANOS_PER_MINUTE * perMinute;
      double calls = Math.min(perMinute, last.calls() + filled);
      boolean may = calls >= 1;
      buckets.put(caller, new Bucket(may ? calls - 1 : calls, now));
      return may ? 0 : (long) Math.ceil((1 - calls) / perMinute * 60);
    } finally {
      lock.unlock();
    }
  }
}
