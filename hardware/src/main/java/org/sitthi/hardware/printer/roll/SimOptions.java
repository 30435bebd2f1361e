package org.sitthi.hardware.printer.roll;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The options of the command line.
 *
 * @param help whether only help is wanted
 * @param config the printer to start
 */
record SimOptions(boolean help, RollConfig config) {

  static final String USAGE =
      """
      usage: ./kiosk sim printer [OPTION...]

      A slip printer on TCP that speaks ESC/POS and shows the paper as pictures.

        --port N     port on 127.0.0.1, 0 for any free one (9100)
        --out DIR    writes slip-1.png (the paper) and slip-1.bin (the bytes) there
        --speed MM   millimetres a second, 10 to 500; 0 prints at once (150)
        --buffer N   bytes of its receive buffer, 256 to 1048576 (65536)
        --line N     takes N bytes a second, 100 to 10000000 (0: at once)
        --presenter custom|citizen   slips lie at a mouth until taken
        --no-clear   does not know how to clear its buffers
        --no-marks   never says that a slip is done
        --no-push    tells nothing unasked
        --help       this text

      Commands on standard input:
      """;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static SimOptions parse(List<String> args) {
    ArrayDeque<String> left = new ArrayDeque<>(args);
    RollConfig config = RollConfig.usual().onPort(RollConfig.USUAL_PORT).atSpeed(150);
    while (!left.isEmpty()) {
      String option = left.remove();
      switch (option) {
        case "-h", "--help" -> {
          return new SimOptions(true, config);
        }
        case "--port" -> config = config.onPort(number(option, left));
        case "--speed" -> config = config.atSpeed(number(option, left));
        case "--out" -> config = config.showingPaperIn(Path.of(value(option, left)));
        case "--buffer" -> config = config.withBuffer(number(option, left));
        case "--line" -> config = config.onLineOf(number(option, left));
        case "--presenter" -> config = config.with(presenter(value(option, left)));
        case "--no-clear" -> config = config.withoutClear();
        case "--no-marks" -> config = config.withoutMarks();
        case "--no-push" -> config = config.withoutPush();
        default -> throw new IllegalArgumentException("unknown option: " + option);
      }
    }
    return new SimOptions(false, config);
  }

  private static String value(String option, ArrayDeque<String> left) {
    String value = left.poll();
    if (value == null) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return value;
  }

  private static RollPresenter presenter(String name) {
    return switch (name) {
      case "custom" -> RollPresenter.CUSTOM;
      case "citizen" -> RollPresenter.CITIZEN;
      default -> throw new IllegalArgumentException("--presenter is custom or citizen");
    };
  }

  private static int number(String option, ArrayDeque<String> left) {
    String value = value(option, left);
    if (!value.matches("\\d{1,8}")) {
      throw new IllegalArgumentException(option + " needs a whole number");
    }
    return Integer.parseInt(value);
  }
}
