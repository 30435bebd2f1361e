package org.sitthi.hardware.card.virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./kiosk sim card}: puts made-up people's cards into a virtual reader, by hand. */
public final class CardSim {

  private static final String HELP =
      """
      usage: ./kiosk sim card [options]
        --people DIR       people from DIR instead of the built-in ones
        --list             list the people and end
        --port N           vpcd's port, 1 to 65535 (default 35963, the first slot)
        --start-pcscd      start a pcscd of its own and say how to reach it (needs root)
        --delay MILLIS     time each exchange takes, 0 to 10000 (default 0; real readers: 30)
        --help             this text
      then, on standard input:
      """
          + CardCommand.HELP;

  private static final int WRONG_USE = 2;

  private final PrintStream out;
  private PeopleFolder people = PeopleFolder.builtIn();
  private int port = 35_963;
  private Duration delay = Duration.ZERO;
  private boolean startPcscd;
  private boolean listOnly;
  private boolean helpOnly;

  private CardSim(PrintStream out) {
    this.out = out;
  }

  /** Ends with 0, or with 2 and one line on standard error if an option is wrong. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            System.err));
  }

  static int run(List<String> arguments, BufferedReader in, PrintStream out, PrintStream errors) {
    CardSim sim = new CardSim(out);
    try {
      sim.parse(arguments.iterator());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      errors.println("sim card: " + e.getMessage() + " (--help tells more)");
      return WRONG_USE;
    }
    try {
      sim.work(in);
      return 0;
    } catch (IllegalStateException e) {
      errors.println("sim card: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parse(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String option = arguments.next();
      switch (option) {
        case "-h", "--help" -> helpOnly = true;
        case "--list" -> listOnly = true;
        case "--start-pcscd" -> startPcscd = true;
        case "--people" -> people = PeopleFolder.of(Path.of(value(option, arguments)));
        case "--port" -> port = number(option, arguments, 1, 65_535);
        case "--delay" -> delay = Duration.ofMillis(number(option, arguments, 0, 10_000));
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
  }

  private void work(BufferedReader in) throws IOException {
    if (helpOnly) {
      out.print(HELP);
      return;
    }
    if (listOnly) {
      list();
      return;
    }
    try (VirtualPcscd pcscd = startPcscd ? VirtualPcscd.start() : null;
        VirtualSlot slot = new VirtualSlot(pcscd == null ? port : pcscd.port(0), delay)) {
      if (pcscd != null) {
        out.println("PCSCLITE_CSOCK_NAME=" + pcscd.socket());
      }
      obey(in, slot, pcscd);
    }
  }

  private void obey(BufferedReader in, VirtualSlot slot, @Nullable VirtualPcscd pcscd)
      throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        if (!obey(CardCommand.parse(line, people), slot, pcscd)) {
          return;
        }
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage());
      }
    }
  }

  /** False to end. */
  private boolean obey(CardCommand command, VirtualSlot slot, @Nullable VirtualPcscd pcscd) {
    switch (command) {
      case CardCommand.Insert(MadeUpPerson person) -> {
        slot.insert(person);
        out.println("inserted " + person.key());
      }
      case CardCommand.Remove _ -> {
        slot.remove();
        out.println("removed");
      }
      case CardCommand.Pull(int after) -> {
        slot.pullOutAfter(after);
        out.println("will be pulled out after exchange " + after);
      }
      case CardCommand.Trick(CardTrick trick) ->
          out.println(
              slot.play(trick)
                  ? "will happen at exchange " + trick.exchange() + ", now at " + slot.exchanges()
                  : "no card is in");
      case CardCommand.Pcscd(CardCommand.Does what) -> out.println(service(what, pcscd));
      case CardCommand.ListPeople _ -> list();
      case CardCommand.Nothing _ -> {}
      case CardCommand.Quit _ -> {
        return false;
      }
    }
    return true;
  }

  private static String service(CardCommand.Does what, @Nullable VirtualPcscd pcscd) {
    if (pcscd == null) {
      return "pcscd is not ours: use --start-pcscd";
    }
    switch (what) {
      case STOP -> pcscd.stop();
      case KILL -> pcscd.kill();
      case START -> pcscd.restart();
      case UNPLUG -> pcscd.restartWithoutReader();
    }
    return "pcscd: done";
  }

  private void list() {
    people.all().forEach(person -> out.printf("%-20s %s%n", person.key(), person.about()));
  }

  private static String value(String option, Iterator<String> arguments) {
    if (!arguments.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return arguments.next();
  }

  private static int number(String option, Iterator<String> arguments, int least, int most) {
    String text = value(option, arguments);
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          option + " must be a number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }
}
