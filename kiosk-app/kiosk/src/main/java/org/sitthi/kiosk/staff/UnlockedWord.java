package org.sitthi.kiosk.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says by a file in the unit's runtime folder that somebody of the staff is in: {@code
 * sitthi-keyboards.path} lets keyboards in while it is there. The folder goes with the kiosk, so a
 * kiosk that ends locks them out.
 */
public final class UnlockedWord implements Consumer<StaffView> {

  private static final Logger LOG = LoggerFactory.getLogger(UnlockedWord.class);

  private final Optional<Path> word;

  private UnlockedWord(Optional<Path> word) {
    this.word = word;
  }

  /** In the folder that {@code RUNTIME_DIRECTORY} names; outside of a unit nothing is said. */
  public static UnlockedWord from(Map<String, String> environment) {
    return new UnlockedWord(
        Optional.ofNullable(environment.get("RUNTIME_DIRECTORY"))
            .map(folder -> Path.of(folder).resolve("staff-unlocked")));
  }

  @Override
  public void accept(StaffView view) {
    word.ifPresent(file -> say(file, view instanceof StaffView.Inside));
  }

  private static void say(Path file, boolean unlocked) {
    try {
      if (!unlocked) {
        Files.deleteIfExists(file);
      } else if (!Files.exists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      LOG.warn("keyboards of the staff: {}", e.getClass().getSimpleName());
    }
  }
}
