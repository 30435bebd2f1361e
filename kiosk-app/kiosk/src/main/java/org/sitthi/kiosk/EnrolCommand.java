package org.sitthi.kiosk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.config.ConfigException;
import org.sitthi.kiosk.config.KioskConfig;

/** {@code ./kiosk enrol}: gets this kiosk its certificate. */
final class EnrolCommand {

  static final String USAGE =
      """
      ./kiosk enrol --config FILE --code CODE
                                     gets this kiosk its certificate by a code of ./kiosk central enrol;
                                     CODE - reads it from standard input
      """;

  private EnrolCommand() {}

  /**
   * 0 if the certificate is kept; 1 if not; 2 for a wrong option.
   *
   * @param arguments what stands after the command
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Map<String, String> options =
        CommandOptions.read(arguments, Set.of("--config", "--code")).orElse(Map.of());
    String code = options.get("--code");
    String file = options.get("--config");
    if (code == null || file == null) {
      err.println("kiosk: usage: ./kiosk enrol --config FILE --code CODE");
      return 2;
    }
    try {
      KioskConfig config = KioskConfig.load(Path.of(file));
      return said(config, of(config).enrol(code(code)), out, err);
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  /** Where programs are listed with their options, a code is better typed or piped. */
  private static String code(String given) {
    if (!given.equals("-")) {
      return given;
    }
    Scanner typed = new Scanner(System.in, StandardCharsets.US_ASCII);
    return typed.hasNext("[A-Za-z0-9-]{4,64}") ? typed.next() : "";
  }

  /** The enrolment that the settings name. */
  static Enrolment of(KioskConfig config) {
    KioskConfig.Central central = config.central();
    return new Enrolment(
        central.url(),
        central.trust(),
        central.identity(),
        config.kioskId(),
        config.site().hcode());
  }

  private static int said(
      KioskConfig config, Enrolment.Answer answer, PrintStream out, PrintStream err) {
    return switch (answer) {
      case Enrolment.Answer.Enrolled enrolled -> {
        out.println("enrolled: " + config.kioskId() + ", certificate until " + enrolled.notAfter());
        yield 0;
      }
      case Enrolment.Answer.Lasts lasts -> {
        out.println("enrolled already, certificate until " + lasts.notAfter());
        yield 0;
      }
      case Enrolment.Answer.Refused(int status, String code) -> {
        err.println("enrol: refused, " + status + " " + code + ": " + advice(code));
        yield 1;
      }
      case Enrolment.Answer.Failed(String reason) -> {
        err.println("enrol: " + reason + "; the same code may be tried again");
        yield 1;
      }
    };
  }

  private static String advice(String code) {
    return switch (code) {
      case "bad-code" -> "ask for a new code; each is good once, for an hour";
      case "other-kiosk" -> "the code is for another kiosk; compare kiosk.id";
      case "other-hospital" -> "the store is of another hospital; compare site.hcode";
      case "not-found" -> "the store enrols nobody; its keys.dir is not set";
      default -> "see the central store's README";
    };
  }
}
