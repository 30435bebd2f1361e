package org.sitthi.device.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was asked of {@code ./kiosk demo}. */
sealed interface DemoOptions {

  /** Shows the usage. */
  record Help() implements DemoOptions {}

  /** Runs until it is closed; a card may be in from the start. */
  record Show(Optional<String> card, Optional<String> fault, Optional<Path> out)
      implements DemoOptions {}

  /** One visit without hands. */
  record Once(String card, Optional<String> fault, Path out) implements DemoOptions {}

  /** Tells a running demo to do something. */
  record Tell(String command) implements DemoOptions {}

  /** The person whose card is put in when none is named. */
  String DEFAULT_CARD = "somchai";

  /** What a running demo can be told. */
  List<String> TELLING = List.of("card", "remove", "fault", "paper");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with one line for the user
   */
  static DemoOptions parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    if (!rest.isEmpty() && TELLING.contains(rest.peek())) {
      return tell(rest);
    }
    boolean once = false;
    Optional<String> card = Optional.empty();
    Optional<String> fault = Optional.empty();
    Optional<Path> out = Optional.empty();
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "-h", "--help" -> {
          return new Help();
        }
        case "--once" -> once = true;
        case "--card" -> card = Optional.of(value(option, rest));
        case "--fault" -> fault = Optional.of(value(option, rest));
        case "--out" -> out = Optional.of(folder(value(option, rest)));
        default -> throw new IllegalArgumentException("unknown option '" + option + "'");
      }
    }
    return once
        ? new Once(card.orElse(DEFAULT_CARD), fault, out.orElse(Path.of("target", "demo")))
        : new Show(card, fault, out);
  }

  private static DemoOptions tell(Deque<String> rest) {
    String verb = rest.pop();
    boolean needsName = !verb.equals("remove");
    if (rest.contains("--help") || rest.contains("-h")) {
      return new Help();
    }
    if (needsName && rest.size() != 1) {
      throw new IllegalArgumentException("'" + verb + "' wants one name");
    }
    if (!needsName && !rest.isEmpty()) {
      throw new IllegalArgumentException("'remove' wants no more words");
    }
    return new Tell(needsName ? verb + " " + rest.pop() : verb);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new IllegalArgumentException("'" + option + "' wants a value");
    }
    return rest.pop();
  }

  private static Path folder(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'--out' wants a folder", e);
    }
  }
}
