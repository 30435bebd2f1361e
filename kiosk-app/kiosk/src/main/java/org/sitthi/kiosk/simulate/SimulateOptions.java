package org.sitthi.kiosk.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of {@code ./kiosk simulate}. */
record SimulateOptions(RunPlan plan, long visits, boolean history, boolean coverage) {

  private static final long MOST = 1_000_000_000L;

  /** Refuses with one line what it does not know. */
  static SimulateOptions read(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      switch (option) {
        case "--history", "--coverage" -> given.put(option, "");
        case "--seed", "--visits", "--mutant", "--skip", "--without" -> {
          if (i + 1 == arguments.size()) {
            throw new IllegalArgumentException(option + " wants a value");
          }
          given.put(option, arguments.get(++i));
        }
        default -> throw new IllegalArgumentException("unknown option '" + option + "'");
      }
    }
    long visits = number("--visits", given.getOrDefault("--visits", "1000"), 1, MOST);
    boolean history = given.containsKey("--history");
    if (history && visits > RunPlan.MOST_VISITS) {
      throw new IllegalArgumentException("--history: at most 40 visits");
    }
    Set<Integer> skipped = new HashSet<>();
    for (String visit : words(given, "--skip")) {
      skipped.add((int) number("--skip", visit, 1, RunPlan.MOST_VISITS));
    }
    Set<Trouble> without = new HashSet<>();
    for (String name : words(given, "--without")) {
      without.add(named(Trouble.values(), "--without", name));
    }
    RunPlan plan =
        new RunPlan(
            number("--seed", given.getOrDefault("--seed", "1"), 0, Long.MAX_VALUE),
            (int) Math.min(visits, RunPlan.MOST_VISITS),
            skipped,
            without,
            words(given, "--mutant").stream()
                .findFirst()
                .map(name -> named(Mutant.values(), "--mutant", name)),
            history);
    return new SimulateOptions(plan, visits, history, given.containsKey("--coverage"));
  }

  private static List<String> words(Map<String, String> given, String option) {
    String value = given.getOrDefault(option, "");
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  private static <E extends Enum<E>> E named(E[] values, String option, String name) {
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(option + ": unknown name '" + name + "'");
  }

  private static long number(String option, String text, long from, long to) {
    try {
      long value = Long.parseLong(text);
      if (value >= from && value <= to) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of range is
    }
    throw new IllegalArgumentException(
        option + ": a number from " + from + " to " + to + " wanted");
  }
}
