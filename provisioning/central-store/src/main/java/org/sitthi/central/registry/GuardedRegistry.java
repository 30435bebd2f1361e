package org.sitthi.central.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A register behind a door: at most so many ask at once, and when it was away several times in a
 * row nobody asks for a while; then one call tries. Patients do not queue for a register that is
 * down, and a register that comes back is not run over. Threads: any.
 */
public final class GuardedRegistry implements Registry {

  static final int FAILURES_IN_A_ROW = 3;
  static final Duration REST = Duration.ofSeconds(10);

  private final Registry behind;
  private final Semaphore door;
  private final LongSupplier nanoTime;
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong closedUntil = new AtomicLong();

  /**
   * A guarded register.
   *
   * @param most calls at once; further ones are answered with Away
   */
  public GuardedRegistry(Registry behind, int most) {
    this(behind, most, System::nanoTime);
  }

  GuardedRegistry(Registry behind, int most, LongSupplier nanoTime) {
    this.behind = behind;
    this.door = new Semaphore(most);
    this.nanoTime = nanoTime;
  }

  @Override
  public RegistryAnswer find(String citizenId, LocalDate day) {
    if (!mayAsk()) {
      return new RegistryAnswer.Away("left alone after failures in a row");
    }
    if (!door.tryAcquire()) {
      return new RegistryAnswer.Away("too many ask at once");
    }
    try {
      RegistryAnswer answer = behind.find(citizenId, day);
      if (answer instanceof RegistryAnswer.Away) {
        failures.incrementAndGet();
        closedUntil.set(nanoTime.getAsLong() + REST.toNanos());
      } else {
        failures.set(0);
      }
      return answer;
    } finally {
      door.release();
    }
  }

  @Override
  public void close() {
    behind.close();
  }

  /** The call that finds the rest over closes the door again for the others. */
  private boolean mayAsk() {
    if (failures.get() < FAILURES_IN_A_ROW) {
      return true;
    }
    long until = closedUntil.get();
    long now = nanoTime.getAsLong();
    return now - until >= 0 && closedUntil.compareAndSet(until, now + REST.toNanos());
  }
}
