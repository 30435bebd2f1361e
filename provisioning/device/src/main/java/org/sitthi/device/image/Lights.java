package org.sitthi.device.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cabinet's lights and its door, from the other end of their GPIO lines: what the kiosk writes
 * there by the kernel's device is read here, and what is moved here it has to hear. Sees nothing in
 * a trial without a panel. For one thread.
 */
final class Lights {

  private static final Duration SOON = Duration.ofMinutes(2);

  /** Each change of the lines, oldest first: a digit for each light, the door last. */
  private static final String CHANGES = "cat /run/trial-lights";

  /** What the kiosk said last of its panel; at its start it says how the door is. */
  private static final String LAST_WORD =
      "journalctl -q -b -u sitthi-kiosk.service | grep -F PanelGuide | tail -n 1";

  private static final String DOOR = "echo %s > /run/trial-panel/sim_gpio4/pull";

  /** The first two digits. */
  private static final int CARD_AND_SLIP = 2;

  private static final String WANTED = "10";
  private static final String PRINTING = "01";

  /**
   * A card is wanted, none is while one is in, and its slip comes. On a machine this slow the
   * reader may be lost for a moment as the card goes in: then a card is wanted once more.
   */
  private static final Pattern VISIT = Pattern.compile("(10 00 )+01 .*");

  /** Twice on and off again; what is steady does not. */
  private static final int BLINKS = 4;

  private final boolean there;
  private final TrialBook book;
  private final Machine machine;
  private int mark;

  Lights(Path folder, TrialBook book, Machine machine) {
    this.there = isIn(folder);
    this.book = book;
    this.machine = machine;
  }

  /** The kiosk's setting in a trial in this folder; empty without a panel. */
  static String setting(Path folder) {
    return isIn(folder)
        ? "panel=gpio:chip=trial-panel,card-light=CARD,slip-light=SLIP,buzzer=BUZZER,"
            + "call-light=CALL,door=!DOOR\n"
        : "";
  }

  /** At a kiosk that waits for a card. */
  void waits() throws IOException, InterruptedException {
    if (!there) {
      book.note("a trial without a panel: there was no module for it");
      return;
    }
    book.within(
        SOON,
        "the panel is found, its door closed",
        machine,
        () -> saysLast("panel: not DOOR_OPEN"));
    book.within(SOON, "its card light is lit", machine, this::isCardWanted);
    machine.inside().run(DOOR.formatted("pull-down"));
    book.within(SOON, "its open door is heard", machine, () -> saysLast("panel: DOOR_OPEN"));
    machine.inside().run(DOOR.formatted("pull-up"));
    book.within(SOON, "and that it is closed", machine, () -> saysLast("panel: not DOOR_OPEN"));
  }

  /** Before a card is put in: what was before does not count. */
  void before(String visit) throws IOException, InterruptedException {
    if (there) {
      book.within(SOON, visit + ": the card light is lit", machine, this::isCardWanted);
      mark = changes().size() - 1;
    }
  }

  /** At the end of a visit with a slip, its card still in. */
  void end(String visit) throws IOException, InterruptedException {
    if (!there) {
      return;
    }
    book.within(
        SOON,
        visit + ": card light and slip light blink",
        machine,
        () -> blinks(0) >= BLINKS && blinks(1) >= BLINKS);
    List<String> seen = sinceMark();
    book.that(
        visit + ": the lights led through it " + seen,
        VISIT.matcher(String.join(" ", seen)).matches());
  }

  private boolean isCardWanted() throws IOException, InterruptedException {
    List<String> changes = changes();
    return !changes.isEmpty() && changes.getLast().startsWith(WANTED);
  }

  /** How often this light changed since the slip was printed. */
  private long blinks(int light) throws IOException, InterruptedException {
    List<String> seen = sinceMark();
    int printed = seen.indexOf(PRINTING);
    long changes = 0;
    for (int i = printed + 2; printed >= 0 && i < seen.size(); i++) {
      changes += seen.get(i).charAt(light) == seen.get(i - 1).charAt(light) ? 0 : 1;
    }
    return changes;
  }

  /** Card light and slip light, each change of either once. */
  private List<String> sinceMark() throws IOException, InterruptedException {
    List<String> all = changes();
    List<String> seen = new ArrayList<>();
    for (String change : all.subList(Math.min(mark, all.size()), all.size())) {
      String lights = change.substring(0, CARD_AND_SLIP);
      if (seen.isEmpty() || !seen.getLast().equals(lights)) {
        seen.add(lights);
      }
    }
    return seen;
  }

  private List<String> changes() throws IOException, InterruptedException {
    return machine.inside().run(CHANGES).lines();
  }

  private boolean saysLast(String words) throws IOException, InterruptedException {
    return machine.inside().run(LAST_WORD).text().endsWith(words);
  }

  private static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("panel.raw"));
  }
}
