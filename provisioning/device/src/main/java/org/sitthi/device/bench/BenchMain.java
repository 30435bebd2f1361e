package org.sitthi.device.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sitthi.hardware.bench.Bench;

/**
 * {@code ./kiosk bench}: runs benches, prints a table and keeps each as JSON.
 *
 * <p>Each bench has a process of its own, so that "cold" is cold, none profits from another, and
 * each may have the one pcscd that a process can know.
 */
public final class BenchMain {

  private static final int WRONG_USE = 2;
  private static final int STOP_SECONDS = 30;
  private static final int LONGEST_MINUTES = 8;
  private static final String USAGE =
      """
      ./kiosk bench [central] [claims] [hardware] [start] [ui] [--out DIR]
                                             measures, prints a table and writes a JSON file for each
                                             bench into DIR (target/bench); exit 1 if one failed
      """;

  private BenchMain() {}

  /** Exits 2 with one line for a wrong option. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.setProperty("logback.configurationFile", "org/sitthi/kiosk/logback.xml");
    System.exit(run(List.of(arguments), InstantSource.system()));
  }

  static int run(List<String> arguments, InstantSource clock)
      throws IOException, InterruptedException {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      System.out.print(USAGE);
      return 0;
    }
    Path folder = Path.of("target", "bench");
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean hasNext = i + 1 < arguments.size();
      if (argument.equals("--out") && hasNext) {
        folder = Path.of(arguments.get(++i));
      } else if (argument.equals("--one") && hasNext) {
        return one(arguments.get(++i), folder, clock);
      } else if (Benches.groups().contains(argument)) {
        groups.add(argument);
      } else {
        System.err.println(
            "kiosk bench: '" + argument + "' is none of " + Benches.groups() + ", --out DIR");
        return WRONG_USE;
      }
    }
    return all(groups.isEmpty() ? Benches.groups() : groups, folder);
  }

  private static int all(List<String> groups, Path folder)
      throws IOException, InterruptedException {
    int failed = 0;
    for (String group : groups) {
      for (Bench bench : Benches.group(group)) {
        if (!child(bench.name(), folder, group.equals(Benches.CENTRAL))) {
          System.err.println("kiosk bench: " + bench.name() + " failed");
          failed++;
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  /** What stands for twenty kiosks must not be what slows a server down: it may compile fully. */
  private static boolean child(String name, Path folder, boolean server)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !server || !option.startsWith("-XX:TieredStopAtLevel"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BenchMain.class.getName(), "--out", folder.toString(), "--one", name));
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } finally {
      // With a chance to end what it has started.
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static int one(String name, Path folder, InstantSource clock) throws IOException {
    Optional<Bench> bench = Benches.named(name);
    if (bench.isEmpty()) {
      System.err.println("kiosk bench: no bench is named '" + name + "'");
      return WRONG_USE;
    }
    BenchFile result = BenchFile.of(name, clock.instant(), bench.get().run());
    Files.createDirectories(folder);
    result.write(folder.resolve(name + ".json"));
    System.out.print(result.table());
    return 0;
  }
}
