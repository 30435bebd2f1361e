package org.sitthi.kiosk.power;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The word of {@code sitthi-power.service}, which may look at what the kiosk's unit may not: a file
 * that is there while the machine runs on its battery. Looked for each second.
 */
public final class MachineWord implements AutoCloseable {

  private static final Path WORD = Path.of("/run/sitthi-power/battery");

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("power").factory());

  private MachineWord() {}

  /**
   * Looks from now on.
   *
   * @param told what each look finds; must return at once
   */
  public static MachineWord watch(Consumer<Boolean> told) {
    return watch(WORD, told);
  }

  static MachineWord watch(Path word, Consumer<Boolean> told) {
    MachineWord watch = new MachineWord();
    var _ =
        watch.timer.scheduleWithFixedDelay(
            () -> told.accept(Files.exists(word)), 0, 1, TimeUnit.SECONDS);
    return watch;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
