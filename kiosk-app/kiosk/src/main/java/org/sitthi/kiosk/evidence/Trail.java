package org.sitthi.kiosk.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.StepTime;
import org.sitthi.record.Route;

/**
 * What happened in the visit that is on, as the ports saw it. Begins with each card that is read
 * and ends with the visit: nothing of anybody is here when the kiosk is idle. What is told of
 * another person than the one on the card is passed over.
 *
 * <p>Threads: any.
 */
public final class Trail implements VisitListener {

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final InstantSource clock;
  private final ZoneId zone;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<AttemptMark> attempts = new ArrayList<>();
  private final List<StepTime> steps = new ArrayList<>();
  private @Nullable Card card;
  private @Nullable Step step;

  /**
   * An empty trail.
   *
   * @param zone the hospital's, in which times are told
   */
  public Trail(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What is known of a visit.
   *
   * @param cardReadAt when its card had been read whole
   * @param cardLayout four digits, as the card states it
   */
  record Known(
      OffsetDateTime cardReadAt,
      Optional<String> cardLayout,
      List<AttemptMark> attempts,
      List<StepTime> steps) {}

  private record Card(CitizenNumber number, OffsetDateTime readAt, Optional<String> layout) {}

  private record Step(String name, long sinceNanos) {}

  /** What is known, if this is the person whose card was read. */
  Optional<Known> of(String citizenId) {
    lock.lock();
    try {
      Card read = card;
      return read == null || !read.number().digits().equals(citizenId)
          ? Optional.empty()
          : Optional.of(
              new Known(read.readAt(), read.layout(), List.copyOf(attempts), List.copyOf(steps)));
    } finally {
      lock.unlock();
    }
  }

  void cardRead(Citizen citizen) {
    Optional<String> layout =
        Optional.of(citizen.cardLayout()).filter(text -> text.matches("[0-9]{4}"));
    lock.lock();
    try {
      attempts.clear();
      card = new Card(citizen.number(), at(clock.instant()), layout);
    } finally {
      lock.unlock();
    }
  }

  void asked(
      CitizenNumber number,
      Evidence.Asked what,
      Instant since,
      Route route,
      Evidence.Outcome outcome,
      Optional<String> cause) {
    long millis = Duration.between(since, clock.instant()).toMillis();
    AttemptMark mark =
        new AttemptMark(
            what, Optional.of(route), at(since), Math.clamp(millis, 0, DAY_MILLIS), outcome, cause);
    lock.lock();
    try {
      Card read = card;
      if (read != null
          && read.number().equals(number)
          && attempts.size() < Evidence.MOST_ATTEMPTS) {
        attempts.add(mark);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void entered(VisitState state, long nanos) {
    lock.lock();
    try {
      if (state instanceof VisitState.Idle || state instanceof VisitState.OutOfService) {
        card = null;
        step = null;
        attempts.clear();
        steps.clear();
      } else {
        next(name(state), nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Each card begins its own steps: a visit may follow another without the kiosk being idle. */
  private void next(String name, long nanos) {
    Step last = step;
    if (last != null && last.name().equals(name)) {
      return;
    }
    if (name.equals("READING_CARD")) {
      card = null;
      steps.clear();
    } else if (last != null && steps.size() < Evidence.MOST_STEPS) {
      long millis = Duration.ofNanos(nanos - last.sinceNanos()).toMillis();
      steps.add(new StepTime(last.name(), Math.clamp(millis, 0, DAY_MILLIS)));
    }
    step = new Step(name, nanos);
  }

  Instant now() {
    return clock.instant();
  }

  private OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, zone);
  }

  /** {@code ReadingCard} is the step READING_CARD. */
  private static String name(VisitState state) {
    return state
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
