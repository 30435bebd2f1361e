package org.sitthi.kiosk.simulate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./kiosk simulate}: a kiosk under a seed. */
public final class SimulateMain {

  private static final int WRONG_USE = 2;

  /** Lines of a bug's trace. */
  private static final int TRACE = 12;

  private static final String USAGE =
      """
      ./kiosk simulate --seed N --visits M [--history] [--coverage] [--mutant NAME]
                       [--skip VISIT,...] [--without TROUBLE,...]
          M visits to simulated kiosks in virtual time; each 40 are one history with a seed of its own, from N on.
          The same seed gives the same history. A history that breaks a promise is shortened and printed.
          --history   prints the history of the seed, of at most 40 visits
          --coverage  prints what was hit and how often
          --mutant    plants a bug: MUTANTS
          --skip, --without  leave out visits and troubles: how a shortened history is run again
          Exit 0 if every promise held, 1 if one was broken, 2 for a wrong option.
      """;

  private SimulateMain() {}

  /** Exits 2 with one line for a wrong option. */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "org/sitthi/kiosk/simulate/logback.xml");
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(USAGE.replace("MUTANTS", names(Mutant.values())));
      return 0;
    }
    try {
      return simulate(SimulateOptions.read(arguments), out);
    } catch (IllegalArgumentException e) {
      err.println("simulate: " + e.getMessage());
      return WRONG_USE;
    }
  }

  private static int simulate(SimulateOptions options, PrintStream out) {
    if (options.history()) {
      Run.Result result = Run.of(options.plan().thatIsTold());
      result.lines().forEach(out::println);
      return result.broken().isEmpty() ? 0 : 1;
    }
    long begin = System.nanoTime();
    Simulation.Outcome outcome = Simulation.run(options.plan(), options.visits());
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    out.printf(
        Locale.ROOT,
        "simulate: %d visits, %d events in %.1f s%n",
        outcome.visits(),
        outcome.events(),
        seconds);
    if (options.coverage()) {
      Expected.table(outcome.coverage()).forEach(out::println);
    }
    if (outcome.failed().isEmpty()) {
      return 0;
    }
    explain(outcome.failed().get(), outcome.broken().orElseThrow(), out);
    return 1;
  }

  /** The shortest history that breaks the same promise, and how to see it again. */
  static void explain(RunPlan failed, Broken broken, PrintStream out) {
    RunPlan shortest = Shrinker.shrink(failed, broken.promise());
    Run.Result result = Run.of(shortest.thatIsTold());
    result.lines().forEach(out::println);
    result
        .broken()
        .flatMap(again -> Optional.ofNullable(again.getCause()))
        .ifPresent(bug -> Stream.of(bug.getStackTrace()).limit(TRACE).forEach(out::println));
    out.println("again: " + shortest.command());
  }

  private static String names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
