package org.sitthi.kiosk.clock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Believes the clock while the kernel says that a time service keeps it: {@code adjtimex}, as
 * chrony and systemd-timesyncd set it and {@code timedatectl} shows it.
 *
 * <p>The kiosk's unit may not make that call ({@code ProtectClock=} knows no difference between
 * asking and setting). Then the word of {@code sitthi-clock.service} holds, which asks each minute:
 * a file, there and fresh while a time service keeps the clock.
 */
public final class KernelClock implements ClockTrust {

  /** More than {@code struct timex} on any Linux; all zero asks and changes nothing. */
  private static final int TIMEX_BYTES = 512;

  /** {@code TIME_ERROR} of {@code sys/timex.h}: not synchronised. */
  private static final int TIME_ERROR = 5;

  /** Three times as long as the unit takes between two looks. */
  private static final Duration FRESH = Duration.ofMinutes(3);

  private static final Path WORD = Path.of("/run/sitthi-clock/kept");

  private final MethodHandle adjtimex;
  private final Path word;

  /** Finds the call; nothing is asked yet. */
  public KernelClock() {
    this(WORD);
  }

  /**
   * The same with the word at another place.
   *
   * @param word looked at only where the kernel may not be asked
   */
  @SuppressWarnings("restricted") // a kiosk enables native access for all that it loads
  KernelClock(Path word) {
    this.word = word;
    Linker linker = Linker.nativeLinker();
    this.adjtimex =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("adjtimex"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  @Override
  public Optional<String> doubt(Instant now) {
    return ClockTrust.plausible().doubt(now).or(() -> doubt(ask(), now));
  }

  Optional<String> doubt(int answer, Instant now) {
    if (answer < 0) {
      return heard(now)
          ? Optional.empty()
          : Optional.of("no fresh word that a time service keeps it");
    }
    return answer == TIME_ERROR
        ? Optional.of("not synchronised with a time service")
        : Optional.empty();
  }

  private boolean heard(Instant now) {
    try {
      Duration age = Duration.between(Files.getLastModifiedTime(word).toInstant(), now);
      return age.abs().compareTo(FRESH) <= 0;
    } catch (IOException e) {
      return false;
    }
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
