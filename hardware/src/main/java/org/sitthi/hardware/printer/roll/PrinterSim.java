package org.sitthi.hardware.printer.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The simulated printer on the command line: {@code ./kiosk sim printer}.
 *
 * <p>Says where it listens, one line a slip, and takes commands on standard input; without a
 * standard input it serves until it is stopped.
 */
public final class PrinterSim {

  private static final Duration LOOK = Duration.ofMinutes(1);

  private final PaperRoll roll;
  private final PrintStream out;

  private PrinterSim(PaperRoll roll, PrintStream out) {
    this.roll = roll;
    this.out = out;
  }

  /** Exits 0 after {@code quit}, 1 if the port or folder cannot be had, 2 for a wrong option. */
  public static void main(String[] args) {
    int status = run(List.of(args), System.in, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The same with the streams given; returns the exit status. */
  static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    SimOptions options;
    try {
      options = SimOptions.parse(args);
    } catch (IllegalArgumentException e) {
      err.println("kiosk sim printer: " + e.getMessage() + " (try --help)");
      return 2;
    }
    if (options.help()) {
      out.print(SimOptions.USAGE);
      SimCommand.HELP.forEach(line -> out.println("  " + line));
      return 0;
    }
    try (PaperRoll roll = PaperRoll.start(options.config())) {
      new PrinterSim(roll, out).serve(in);
      return 0;
    } catch (IOException e) {
      err.println("kiosk sim printer: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private void serve(InputStream in) throws IOException, InterruptedException {
    out.println("printer listens on " + roll.address());
    Thread teller = Thread.ofVirtual().name("printer-sim-slips").start(this::tellSlips);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !obey(line)) {
        teller.interrupt();
        teller.join();
        return;
      }
    }
    teller.join();
  }

  /** False after {@code quit}. */
  private boolean obey(String line) {
    switch (SimCommand.parse(line)) {
      case null -> out.println("not understood; try help");
      case SimCommand.Happen happen -> {
        roll.happen(happen.event());
        tellState();
      }
      case SimCommand.Later later -> roll.play(List.of(later.step()));
      case SimCommand.Take _ -> {
        OptionalInt slip = roll.take();
        out.println(slip.isPresent() ? "took slip " + slip.getAsInt() : "no slip to take");
      }
      case SimCommand.State _ -> tellState();
      case SimCommand.Help _ -> SimCommand.HELP.forEach(out::println);
      case SimCommand.Quit _ -> {
        return false;
      }
    }
    return true;
  }

  private void tellState() {
    out.println("printer is " + roll.condition() + (roll.isSlipThere() ? ", slip at mouth" : ""));
    roll.faults().forEach(fault -> out.println("not understood by the printer: " + fault));
  }

  private void tellSlips() {
    try {
      for (int number = 1; !Thread.currentThread().isInterrupted(); ) {
        Optional<PrintedSlip> slip = roll.awaitSlip(number, LOOK);
        if (slip.isPresent()) {
          out.println(slip.get());
          number++;
        }
      }
    } catch (InterruptedException e) {
      // Told to end, which it does.
      Thread.currentThread().interrupt();
    }
  }
}
