package org.sitthi.kiosk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may use staff mode at this kiosk.
 *
 * @param number typed before the PIN: 1 to 8 digits, of no other
 * @param name for lists and the top of the screen, 1 to 60 characters
 * @param language of staff mode: th or en
 * @param pinHash salted; never shown
 * @param shut whether the command has locked this number; nothing but the command opens it
 * @param wrong wrong PINs since the last right one
 * @param wrongAt when the last of them was typed
 */
public record StaffMember(
    String number,
    String name,
    String language,
    String pinHash,
    boolean shut,
    int wrong,
    Optional<Instant> wrongAt) {

  /** So many wrong PINs in a row lock, and each so many more lock again, for twice as long. */
  static final int TRIES = 5;

  private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  private static final Duration LONGEST_LOCK = Duration.ofDays(1);
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WRONG = 100_000;

  /** Refuses what no member has. */
  public StaffMember {
    boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
    if (!Pin.isNumber(number) || !named || !language.matches("th|en")) {
      throw new IllegalArgumentException("no member of staff: number, name or language");
    }
  }

  /** One who was just let in by IT: nothing wrong was typed yet. */
  static StaffMember of(String number, String name, String language, String pinHash) {
    return new StaffMember(number, name, language, pinHash, false, 0, Optional.empty());
  }

  /** Whether no PIN is taken now. What was set by a clock that was days ahead locks nobody. */
  public boolean isLocked(Instant now) {
    boolean wrongClock = wrongAt.filter(at -> at.isAfter(now.plus(LONGEST_LOCK))).isPresent();
    return shut || (!wrongClock && lockedUntil().filter(end -> end.isAfter(now)).isPresent());
  }

  /** When the lock of wrong PINs ends; empty if there is none. */
  public Optional<Instant> lockedUntil() {
    return wrong > 0 && wrong % TRIES == 0 ? wrongAt.map(at -> at.plus(lock())) : Optional.empty();
  }

  private Duration lock() {
    int times = Math.min(wrong / TRIES - 1, 20);
    Duration lock = FIRST_LOCK.multipliedBy(1L << times);
    return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
  }

  StaffMember wrongAgain(Instant now) {
    int more = Math.min(wrong + 1, MOST_WRONG);
    return new StaffMember(number, name, language, pinHash, shut, more, Optional.of(now));
  }

  StaffMember right() {
    return new StaffMember(number, name, language, pinHash, shut, 0, Optional.empty());
  }

  StaffMember shut(boolean now) {
    return new StaffMember(number, name, language, pinHash, now, 0, Optional.empty());
  }

  StaffMember speaking(String other) {
    return new StaffMember(number, name, other, pinHash, shut, wrong, wrongAt);
  }

  /** Never a hash. */
  @Override
  public String toString() {
    return "StaffMember[" + number + "]";
  }
}
