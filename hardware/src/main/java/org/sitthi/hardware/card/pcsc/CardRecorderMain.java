package org.sitthi.hardware.card.pcsc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.trace.CardTrace;

/**
 * Records one read of the card in a reader, as a fixture: {@code CardRecorderMain READER FILE}.
 * Nothing of the person is written; still, look at the file before you pass it on.
 */
public final class CardRecorderMain {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      usage: record-card READER FILE
        READER   glob over PC/SC reader names, such as '*'
        FILE     where the trace goes; it must not be there yet
      Reads text, photo, NHSO applet and laser number of the card that is in. Names and numbers are
      replaced by made-up ones of the same length, the photo by as many bytes of nothing.
      """;

  private CardRecorderMain() {}

  /** Ends with 0 if the read was good, 1 if it failed (its trace is written too), 2 if misused. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream errors) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--help")) {
      out.print(HELP);
      return 0;
    }
    if (arguments.length != 2 || Files.exists(Path.of(arguments[1]))) {
      errors.println("record-card: READER and a new FILE are wanted (--help tells more)");
      return WRONG_USE;
    }
    Set<CardExtra> all = EnumSet.allOf(CardExtra.class);
    try (PcscCardReader reader = new PcscCardReader(arguments[0])) {
      CardTrace trace = reader.record(all, DEADLINE);
      Files.writeString(Path.of(arguments[1]), trace.text(), StandardCharsets.US_ASCII);
      out.println(trace);
      return trace.end().isEmpty() ? 0 : 1;
    }
  }
}
