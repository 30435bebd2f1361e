package org.sitthi.hardware.printer.roll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a simulated printer's slips come out. Times are looked at when somebody asks. Safe for many
 * threads.
 */
final class RollMouth {

  /** How long the motor runs that takes a slip back. */
  private static final long MOTOR_NANOS = Duration.ofMillis(1500).toNanos();

  private static final int NONE = 0;
  private static final int MOST = 1000;

  private final RollPresenter kind;
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> retracted = new ArrayList<>();
  private int inside = NONE;
  private int outside = NONE;
  private int patienceSeconds;
  private boolean timed;
  private long retractAtNanos;
  private boolean moving;
  private long movingUntilNanos;

  RollMouth(RollPresenter kind) {
    this.kind = kind;
  }

  /** A slip was cut off. */
  synchronized void cut(int number) {
    switch (kind) {
      case NONE -> {}
      case CUSTOM -> inside = number;
      case CITIZEN -> {
        inside = number;
        present(patienceSeconds);
      }
    }
  }

  /** Brings out what is inside; after so many seconds, if not 0, it is taken back. */
  synchronized void present(int seconds) {
    if (inside != NONE) {
      finish();
      outside = inside;
      inside = NONE;
      timed = seconds > 0;
      retractAtNanos = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    }
  }

  /** For slips whose presenting names no time. */
  synchronized void patience(int seconds) {
    patienceSeconds = seconds;
  }

  /** Takes back what lies there, at once. */
  synchronized void retract() {
    if (outside != NONE) {
      finish();
    }
  }

  /** A person pulls; nothing if nothing is there or the motor has it already. */
  synchronized OptionalInt take() {
    look();
    if (outside == NONE || moving) {
      return OptionalInt.empty();
    }
    int number = outside;
    outside = NONE;
    if (taken.size() < MOST) {
      taken.add(number);
    }
    return OptionalInt.of(number);
  }

  synchronized boolean isSlipThere() {
    look();
    return outside != NONE;
  }

  synchronized boolean isMoving() {
    look();
    return moving;
  }

  synchronized List<Integer> taken() {
    return List.copyOf(taken);
  }

  synchronized List<Integer> retracted() {
    look();
    return List.copyOf(retracted);
  }

  private void look() {
    long now = System.nanoTime();
    if (moving && now - movingUntilNanos >= 0) {
      finish();
    } else if (outside != NONE && timed && !moving && now - retractAtNanos >= 0) {
      moving = true;
      movingUntilNanos = now + MOTOR_NANOS;
    }
  }

  private void finish() {
    if (outside != NONE && retracted.size() < MOST) {
      retracted.add(outside);
    }
    outside = NONE;
    moving = false;
  }
}
