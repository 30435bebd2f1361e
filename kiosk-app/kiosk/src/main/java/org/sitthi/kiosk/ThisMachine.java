package org.sitthi.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.record.Evidence;

/** Who writes the records: this kiosk, its program, its name as a computer. */
final class ThisMachine {

  /** Linux tells it here without asking any network. */
  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private static final int LONGEST = 100;

  private ThisMachine() {}

  static Evidence.Machine of(SiteRules site) {
    return new Evidence.Machine(site.kioskId(), site.softwareVersion(), name());
  }

  private static Optional<String> name() {
    try {
      String name = Files.readString(NAME).strip();
      return Optional.of(name.substring(0, Math.min(name.length(), LONGEST)))
          .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 127) && !text.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
