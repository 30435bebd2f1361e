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
import java.util.stream.Stream;
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
 * What happened in the visit that is on, as the ports saw it, and in the one whose place it took
 * while that was still at work. Each card begins its own; all end when the kiosk is idle: nothing
 * of anybody is here then. What is told of another person is passed over.
 *
 * <p>Threads: any.
 */
public final class Trail implements VisitListener {

  private static final String READING = "READING_CARD";
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final InstantSource clock;
  private final ZoneId zone;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Notes current;
  private @Nullable Notes earlier;

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

  /** One visit's notes. */
  private static final class Notes {

    private final List<AttemptMark> attempts = new ArrayList<>();
    private final List<StepTime> steps = new ArrayList<>();
    private @Nullable Card card;
    private String step = "";
    private long since;

    Optional<Known> known() {
      return Optional.ofNullable(card)
          .map(read ->
              new Known(read.readAt(), read.layout(), List.copyOf(attempts), List.copyOf(steps)));
    }

    boolean isOf(String citizenId) {
      return card != null && card.number().digits().equals(citizenId);
    }

    void enter(String name, long nanos) {
      if (name.equals(step)) {
        return;
      }
      if (!step.isEmpty() && steps.size() < Evidence.MOST_STEPS) {
        long millis = Duration.ofNanos(nanos - since).toMillis();
        steps.add(new StepTime(step, Math.clamp(millis, 0, DAY_MILLIS)));
      }
      step = name;
      since = nanos;
    }
  }

  /** What is known, if this is the person whose card was read. */
  Optional<Known> of(String citizenId) {
    lock.lock();
    try {
      return of(current, earlier, citizenId).flatMap(Notes::known);
    } finally {
      lock.unlock();
    }
  }

  void cardRead(Citizen citizen) {
    Optional<String> layout =
        Optional.of(citizen.cardLayout()).filter(text -> text.matches("[0-9]{4}"));
    lock.lock();
    try {
      // A read that comes back after its visit leaves nothing of anybody here.
      if (current != null && current.step.equals(READING)) {
        current.card = new Card(citizen.number(), at(clock.instant()), layout);
      }
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
      of(current, earlier, number.digits())
          .filter(notes -> notes.attempts.size() < Evidence.MOST_ATTEMPTS)
          .ifPresent(notes -> notes.attempts.add(mark));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void entered(VisitState state, long nanos) {
    lock.lock();
    try {
      if (state instanceof VisitState.Idle || state instanceof VisitState.OutOfService) {
        current = null;
        earlier = null;
      } else {
        notes(name(state)).enter(name(state), nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A visit may follow another without the kiosk being idle; that one may still be saving. */
  private Notes notes(String name) {
    Notes notes = current;
    if (notes == null || (name.equals(READING) && !notes.step.equals(READING))) {
      earlier = notes;
      notes = new Notes();
      current = notes;
    }
    return notes;
  }

  private static Optional<Notes> of(
      @Nullable Notes current, @Nullable Notes earlier, String citizenId) {
    return Stream.of(Optional.ofNullable(current), Optional.ofNullable(earlier))
        .flatMap(Optional::stream)
        .filter(notes -> notes.isOf(citizenId))
        .findFirst();
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
