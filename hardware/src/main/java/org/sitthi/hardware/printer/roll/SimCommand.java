package org.sitthi.hardware.printer.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be typed to a simulated printer. */
sealed interface SimCommand {

  /** All commands, for {@code help}. */
  List<String> HELP =
      List.of(
          "paper out | paper low | paper ok | paper out after ROWS",
          "cover open | cover closed",
          "cutter jam | cutter ok",
          "silent | refuse | online",
          "restart | state | help | quit");

  /** Makes the printer well or ill. */
  record Set(RollCondition condition) implements SimCommand {}

  /** Lets the paper end by itself. */
  record OutAfter(int rows) implements SimCommand {}

  /** Off and on. */
  record Restart() implements SimCommand {}

  /** How is it? */
  record State() implements SimCommand {}

  /** What can be typed? */
  record Help() implements SimCommand {}

  /** Enough. */
  record Quit() implements SimCommand {}

  /** Reads a line; null if it is none of these. */
  static @Nullable SimCommand parse(String line) {
    String words = line.strip().replaceAll("\\s+", " ");
    if (words.matches("paper out after \\d{1,4}")) {
      return new OutAfter(Integer.parseInt(words.substring(words.lastIndexOf(' ') + 1)));
    }
    return switch (words) {
      case "paper out" -> new Set(RollCondition.PAPER_OUT);
      case "paper low" -> new Set(RollCondition.PAPER_LOW);
      case "cover open" -> new Set(RollCondition.COVER_OPEN);
      case "cutter jam" -> new Set(RollCondition.CUTTER_JAM);
      case "silent" -> new Set(RollCondition.SILENT);
      case "refuse" -> new Set(RollCondition.REFUSE);
      case "online", "paper ok", "cover closed", "cutter ok" -> new Set(RollCondition.ONLINE);
      case "restart" -> new Restart();
      case "state" -> new State();
      case "help" -> new Help();
      case "quit", "exit" -> new Quit();
      default -> null;
    };
  }
}
