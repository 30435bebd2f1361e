package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What outlives the power: time, chance, and what is noted of them. */
final class World {

  static final String HOSPITAL = "99900";
  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final Duration MOST_CLOCK_ERROR = Duration.ofMinutes(15);
  static final Duration SOON = Duration.ofSeconds(2);
  private static final Instant MORNING = Instant.parse("2026-01-20T01:00:00Z");
  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-01-20T16:50:00Z");

  final RunPlan plan;
  final VirtualTime time = new VirtualTime();
  final Coverage coverage = new Coverage();
  final Story story;
  private final Instant begin;
  private final boolean late;
  private final int storm;
  private SplittableRandom random;
  private Duration clockError = Duration.ZERO;
  private boolean calm;

  World(RunPlan plan) {
    this.plan = plan;
    this.random = new SplittableRandom(plan.seed());
    this.late = random.nextInt(6) == 0;
    this.begin = late ? BEFORE_MIDNIGHT.plusSeconds(random.nextInt(510)) : MORNING;
    this.storm = List.of(300, 1000, 1000, 2500).get(random.nextInt(4));
    this.story = new Story(plan.told(), this::now);
    if (beginsLate() && random.nextBoolean() && !plan.without().contains(Trouble.CLOCK_AHEAD)) {
      // The kiosk's day begins before NHSO's.
      this.clockError = millis(30_000, 100_000);
    }
  }

  /** From here on chance is this visit's own: leaving out another changes it little. */
  void visit(int number) {
    random = new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + number);
  }

  /** True time, which is NHSO's and the store's. */
  Instant now() {
    return begin.plusNanos(time.nanos());
  }

  /** The kiosk's clock. */
  Instant kioskClock() {
    return now().plus(clockError);
  }

  /**
   * Sets the kiosk's clock. Round midnight no more wrong than the two minutes that the kiosk
   * reckons with: a visit that is dated to another day than NHSO's can't be told from one of that
   * day.
   */
  void turnClock(Duration by) {
    Duration most = beginsLate() ? Duration.ofSeconds(100) : MOST_CLOCK_ERROR;
    Duration error = clockError.plus(by);
    clockError = error.abs().compareTo(most) > 0 ? clockError : error;
  }

  /** Whether midnight comes in this history. */
  boolean beginsLate() {
    return late;
  }

  /** How many times likelier what makes midnight matter is while it comes. */
  int roundMidnight() {
    return beginsLate() ? 3 : 1;
  }

  /** From here on all goes well. */
  void calm() {
    calm = true;
    clockError = Duration.ZERO;
  }

  boolean isCalm() {
    return calm;
  }

  boolean trouble(Trouble trouble) {
    return trouble(trouble, 1);
  }

  /** So many times as likely as usual: for places that are seldom come to. */
  boolean trouble(Trouble trouble, int times) {
    int drawn = random.nextInt(1_000_000);
    boolean happens =
        !calm && drawn < trouble.perThousand() * storm * times && !plan.without().contains(trouble);
    if (happens) {
      coverage.hit(name(trouble));
      story.tell(() -> "  ! " + trouble);
    }
    return happens;
  }

  static String name(Trouble trouble) {
    return "trouble " + trouble;
  }

  /** One of these; noted with what it is for. */
  <E extends Enum<E>> E oneOf(String what, E[] values) {
    E value = any(values);
    coverage.hit(what + " " + value);
    story.tell(() -> "    " + what + " " + value);
    return value;
  }

  <E> E any(E[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Lets another thread of the kiosk get in the way of the one that is at work. */
  void interleave() {
    var _ = time.interleave(SOON);
  }

  int roll(int bound) {
    return random.nextInt(bound);
  }

  Duration millis(int from, int to) {
    return Duration.ofMillis(from + random.nextInt(to - from));
  }

  UUID id() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | (1L << 63);
    return new UUID(high, low);
  }
}
