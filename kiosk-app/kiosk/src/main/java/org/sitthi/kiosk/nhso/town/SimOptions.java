package org.sitthi.kiosk.nhso.town;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The command line of {@link NhsoSim}. */
record SimOptions(
    TownSettings settings, NamedFault fault, Optional<String> card, boolean help, boolean faults) {

  /** Reads the options; a wrong one is told in words. */
  static SimOptions parse(String[] args, InstantSource clock) {
    // A number of the time, so that a town without a ledger file repeats no code of its last run.
    long first = Math.floorMod(clock.millis() / 10_000, TownSettings.LAST_NUMBER) + 1;
    SimOptions options =
        new SimOptions(
            TownSettings.usual(clock).withFirstNumber(first),
            NamedFault.NONE,
            Optional.empty(),
            false,
            false);
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    return options;
  }

  private SimOptions with(String option, Iterator<String> rest) {
    try {
      return switch (option) {
        case "--help", "-h" -> new SimOptions(settings, fault, card, true, faults);
        case "--list-faults" -> new SimOptions(settings, fault, card, help, true);
        case "--port" -> with(settings.withPort(Integer.parseInt(rest.next())));
        case "--hcode" -> with(settings.withHospitalCode(rest.next()));
        case "--ledger" -> with(settings.withLedgerFile(Path.of(rest.next())));
        case "--slow-seconds" ->
            with(settings.withSlowness(Duration.ofSeconds(Integer.parseInt(rest.next()))));
        case "--card" -> new SimOptions(settings, fault, Optional.of(rest.next()), help, faults);
        case "--fault" ->
            new SimOptions(settings, NhsoSim.faultOf(rest.next()), card, help, faults);
        default -> throw new IllegalArgumentException("no such option: " + option);
      };
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException(option + " needs a value", e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " needs a whole number", e);
    }
  }

  private SimOptions with(TownSettings other) {
    return new SimOptions(other, fault, card, help, faults);
  }
}
