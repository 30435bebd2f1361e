package org.sitthi.kiosk.simulate;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The history in lines, if anybody wants it. Nobody's data: people are P0, P1, … */
final class Story {

  private static final int MOST_LINES = 100_000;

  private final boolean told;
  private final Supplier<Instant> now;
  private final List<String> lines = new ArrayList<>();

  Story(boolean told, Supplier<Instant> now) {
    this.told = told;
    this.now = now;
  }

  void tell(Supplier<String> what) {
    if (told && lines.size() < MOST_LINES) {
      LocalTime time = now.get().atZone(World.ZONE).toLocalTime();
      lines.add(
          String.format(
              Locale.ROOT,
              "%02d:%02d:%02d.%03d %s",
              time.getHour(),
              time.getMinute(),
              time.getSecond(),
              time.getNano() / 1_000_000,
              what.get()));
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
