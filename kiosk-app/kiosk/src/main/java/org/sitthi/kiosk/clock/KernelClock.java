package org.sitthi.kiosk.clock;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Instant;
import java.util.Optional;

/**
 * Believes the clock while the kernel says that a time service keeps it: {@code adjtimex}, as
 * chrony and systemd-timesyncd set it and {@code timedatectl} shows it.
 */
public final class KernelClock implements ClockTrust {

  /** More than {@code struct timex} on any Linux; all zero asks and changes nothing. */
  private static final int TIMEX_BYTES = 512;

  /** {@code TIME_ERROR} of {@code sys/timex.h}: not synchronised. */
  private static final int TIME_ERROR = 5;

  private final MethodHandle adjtimex;

  /** Finds the call; nothing is asked yet. */
  @SuppressWarnings("restricted") // a kiosk enables native access for all that it loads
  public KernelClock() {
    Linker linker = Linker.nativeLinker();
    this.adjtimex =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("adjtimex"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  @Override
  public Optional<String> doubt(Instant now) {
    return ClockTrust.plausible().doubt(now).or(() -> doubt(ask()));
  }

  static Optional<String> doubt(int answer) {
    if (answer < 0) {
      return Optional.of("the kernel doesn't tell");
    }
    return answer == TIME_ERROR
        ? Optional.of("not synchronised with a time service")
        : Optional.empty();
  }

  private int ask() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment timex = arena.allocate(TIMEX_BYTES, Long.BYTES);
      return (int) adjtimex.invokeExact(timex);
    } catch (Throwable e) {
      throw new IllegalStateException("adjtimex", e);
    }
  }
}
