package org.sitthi.device.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitthi.central.StartException;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.kiosk.nhso.town.NamedFault;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./kiosk demo}. */
public final class DemoMain {

  private static final int WRONG_USE = 2;
  private static final int BUG = 70;
  private static final String USAGE =
      """
      ./kiosk demo [--card NAME] [--fault NAME]
          opens a trial hospital and shows the kiosk; prints where to look and the people's names
      ./kiosk demo card NAME | remove | fault NAME | paper out|ok
          tells the running demo, from another terminal
      ./kiosk demo --once [--card NAME] [--fault NAME] [--out DIR]
          one visit without hands; leaves slip.png, slip.bin, record.json, screens/ and timings.json in
          DIR (target/demo); exit 0 when the central store has the record, 3 when the visit ended on a
          screen that leaves no record, 1 else
      """;

  private DemoMain() {}

  /** Exits 2 with one line for a wrong option. */
  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("logback.configurationFile", "org/sitthi/kiosk/logback.xml");
    // Who watches a demo reads its screens, not its log.
    System.setProperty("sitthi.log", "WARN");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> crash(bug));
    int status = run(List.of(arguments));
    System.out.flush();
    System.exit(status);
  }

  private static int run(List<String> arguments) throws InterruptedException {
    try {
      return switch (DemoOptions.parse(arguments)) {
        case DemoOptions.Help _ -> {
          System.out.print(USAGE);
          yield 0;
        }
        case DemoOptions.Tell tell -> tell(tell.command());
        case DemoOptions.Once once -> new DemoOnce(once, System.out).run();
        case DemoOptions.Show show -> new DemoShow(show, System.out).run();
      };
    } catch (IllegalArgumentException e) {
      System.err.println("kiosk demo: " + e.getMessage());
      return WRONG_USE;
    } catch (IOException | StartException | IllegalStateException e) {
      System.err.println("kiosk demo: " + e.getMessage());
      return 1;
    }
  }

  private static int tell(String command) {
    try {
      String answer = DemoControl.tell(DemoControl.usualPlace(), command);
      System.out.println(answer);
      return answer.startsWith("done") ? 0 : WRONG_USE;
    } catch (IOException e) {
      System.err.println("kiosk demo: no demo is running; start one with ./kiosk demo");
      return 1;
    }
  }

  /** The person of a name. */
  static MadeUpPerson person(TrialHospital hospital, String key) {
    return hospital
        .people()
        .find(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no such card '"
                    + key
                    + "'; there are "
                    + hospital.people().all().stream()
                        .map(MadeUpPerson::key)
                        .collect(Collectors.joining(", "))));
  }

  /** The fault of a name. */
  static NamedFault fault(String name) {
    return NamedFault.byName(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no such fault '"
                    + name
                    + "'; there are "
                    + String.join(", ", NamedFault.names())));
  }

  /** A bug ends the demo at once, as it ends a kiosk; what fails as all is being closed is none. */
  static void crash(Throwable bug) {
    if (isStopping()) {
      return;
    }
    LoggerFactory.getLogger(DemoMain.class).error("bug: the demo stops", bug);
    Runtime.getRuntime().halt(BUG);
  }

  private static boolean isStopping() {
    Thread probe = new Thread(() -> {}, "probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }

  /** Deletes a folder with all in it. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
