package org.sitthi.kiosk.nhso.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** The town from the command line: {@code ./kiosk sim nhso}. */
public final class NhsoSim {

  private static final String HELP =
      """
      Usage: kiosk sim nhso [options]

      A stand-in for NHSO's Secure SmartCard Agent, on the loopback address.
      It knows made-up people only and gives made-up codes.

        --port N           listen here (8189; 0 takes a free port)
        --hcode CODE       the hospital that asks for codes (99900)
        --card NAME        this person's card is in the reader
        --fault NAME       start with this fault
        --slow-seconds N   how late the fault "slow" answers (30)
        --ledger FILE      keep the codes over a restart
        --list-faults      say which faults there are, and end
        --help             say this, and end

      While it runs it takes these words, one line each:
        fault NAME | insert NAME | remove | ledger | help | quit
      """;

  private final NhsoTown town;
  private final SimReader reader;
  private final TownPeople people;
  private final PrintStream out;

  private NhsoSim(NhsoTown town, SimReader reader, TownPeople people, PrintStream out) {
    this.town = town;
    this.reader = reader;
    this.people = people;
    this.out = out;
  }

  /**
   * Runs a town until {@code quit}; when {@code in} ends before, until the process is ended.
   *
   * @return 0; or 2 if the command line is wrong or the port taken, with one line that says so
   */
  public static int run(String[] args, TownPeople people, InputStream in, PrintStream out)
      throws IOException, InterruptedException {
    try {
      SimOptions options = SimOptions.parse(args, InstantSource.system());
      if (options.help() || options.faults()) {
        out.print(options.help() ? HELP : faults());
        return 0;
      }
      return serve(options, people, in, out);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  static NamedFault faultOf(String name) {
    return NamedFault.byName(name)
        .orElseThrow(() -> new IllegalArgumentException("no such fault: " + name));
  }

  private static int serve(SimOptions options, TownPeople people, InputStream in, PrintStream out)
      throws IOException, InterruptedException {
    SimReader reader = new SimReader();
    options.card().ifPresent(name -> reader.insert(personOf(people, name)));
    try (NhsoTown town = NhsoTown.start(options.settings(), reader)) {
      options.fault().strike(town);
      out.println(
          "NhsoTown listens at " + town.baseUrl() + ", fault " + options.fault().wireName());
      NhsoSim sim = new NhsoSim(town, reader, people, out);
      if (!sim.obey(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))) {
        new CountDownLatch(1).await(); // started without a keyboard: serve until ended
      }
      return 0;
    }
  }

  /** Whether it was told to quit; false when no more words come. */
  private boolean obey(BufferedReader words) throws IOException {
    for (String line = words.readLine(); line != null; line = words.readLine()) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts[0].equals("quit")) {
        return true;
      }
      try {
        obey(parts[0], parts.length > 1 ? parts[1] : "");
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage());
      }
    }
    return false;
  }

  private void obey(String word, String name) {
    switch (word) {
      case "" -> {}
      case "fault" -> {
        faultOf(name).strike(town);
        out.println("fault " + name);
      }
      case "insert" -> {
        reader.insert(personOf(people, name));
        out.println("card in");
      }
      case "remove" -> {
        reader.remove();
        out.println("card out");
      }
      case "ledger" -> {
        town.ledger().forEach(out::println);
        out.println(town.confirmRequests() + " requests, " + town.ledger().size() + " codes");
      }
      case "help" -> out.print(HELP);
      default -> throw new IllegalArgumentException("not understood: " + word);
    }
  }

  private static TownPerson personOf(TownPeople people, String name) {
    return people
        .byKey(name)
        .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + name));
  }

  private static String faults() {
    return String.join("\n", NamedFault.names()) + "\n";
  }
}
