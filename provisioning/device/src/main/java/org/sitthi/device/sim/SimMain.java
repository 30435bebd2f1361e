package org.sitthi.device.sim;

import java.io.IOException;
import java.util.Arrays;
import org.sitthi.device.demo.TownFolk;
import org.sitthi.hardware.card.virtual.CardSim;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.printer.roll.PrinterSim;
import org.sitthi.kiosk.nhso.town.NhsoSim;

/** {@code ./kiosk sim card|nhso|printer}: one simulator, driven by hand. */
public final class SimMain {

  private static final int WRONG_USE = 2;
  private static final String USAGE =
      """
      ./kiosk sim card [...]      a made-up citizen's card in a virtual reader
      ./kiosk sim nhso [...]      a stand-in for NHSO's agent, with its faults
      ./kiosk sim printer [...]   a slip printer that shows its paper, with its faults
      Each has --help.
      """;

  private SimMain() {}

  /** Exits 2 with one line for a wrong name or option. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String name = arguments.length == 0 ? "" : arguments[0];
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    switch (name) {
      case "card" -> CardSim.main(rest);
      case "nhso" ->
          System.exit(
              NhsoSim.run(rest, new TownFolk(PeopleFolder.builtIn()), System.in, System.out));
      case "printer" -> PrinterSim.main(rest);
      case "--help", "-h" -> System.out.print(USAGE);
      default -> {
        System.err.println("kiosk sim: one of card, nhso, printer is wanted; --help tells more");
        System.exit(WRONG_USE);
      }
    }
  }
}
