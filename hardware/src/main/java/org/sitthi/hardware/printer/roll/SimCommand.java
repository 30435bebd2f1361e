package org.sitthi.hardware.printer.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be typed to a simulated printer. */
sealed interface SimCommand {

  /** All commands, for {@code help}. */
  List<String> HELP =
      List.of(
          "paper out | paper low | paper ok",
          "cover open | cover closed",
          "cutter jam | cutter ok",
          "silent | refuse | online",
          "disconnect      throws the client out",
          "xoff            50 times XOFF and XON among the answers",
          "restart         off and on",
          "EVENT after ROWS    one of those once so many more rows are printed, such as",
          "                    paper out after 300, disconnect after 120",
          "take            pulls the slip out of the presenter",
          "state | help | quit");

  /** Pairs of an XOFF storm by hand. */
  int STORM = 50;

  /** Something befalls the printer now. */
  record Happen(RollEvent event) implements SimCommand {}

  /** Something befalls it later. */
  record Later(RollStep step) implements SimCommand {}

  /** A person pulls at the slip. */
  record Take() implements SimCommand {}

  /** How is it? */
  record State() implements SimCommand {}

  /** What can be typed? */
  record Help() implements SimCommand {}

  /** Enough. */
  record Quit() implements SimCommand {}

  /** Reads a line; null if it is none of these. */
  static @Nullable SimCommand parse(String line) {
    String words = line.strip().replaceAll("\\s+", " ");
    int after = words.indexOf(" after ");
    if (after > 0 && words.substring(after).matches(" after [0-7]?\\d{1,3}")) {
      RollEvent event = event(words.substring(0, after));
      int rows = Integer.parseInt(words.substring(after + " after ".length()));
      return event == null ? null : new Later(new RollStep(rows, event));
    }
    return switch (words) {
      case "take" -> new Take();
      case "state" -> new State();
      case "help" -> new Help();
      case "quit", "exit" -> new Quit();
      default -> {
        RollEvent event = event(words);
        yield event == null ? null : new Happen(event);
      }
    };
  }

  private static @Nullable RollEvent event(String words) {
    return switch (words) {
      case "paper out" -> new RollEvent.Becomes(RollCondition.PAPER_OUT);
      case "paper low" -> new RollEvent.Becomes(RollCondition.PAPER_LOW);
      case "cover open" -> new RollEvent.Becomes(RollCondition.COVER_OPEN);
      case "cutter jam" -> new RollEvent.Becomes(RollCondition.CUTTER_JAM);
      case "silent" -> new RollEvent.Becomes(RollCondition.SILENT);
      case "refuse" -> new RollEvent.Becomes(RollCondition.REFUSE);
      case "online", "paper ok", "cover closed", "cutter ok" ->
          new RollEvent.Becomes(RollCondition.ONLINE);
      case "disconnect" -> new RollEvent.Disconnects();
      case "xoff" -> new RollEvent.XoffStorm(STORM);
      case "restart" -> new RollEvent.Restarts();
      default -> null;
    };
  }
}
