package org.sitthi.device.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.CardBench;
import org.sitthi.hardware.bench.PrinterBench;
import org.sitthi.hardware.bench.RecoveryBench;
import org.sitthi.hardware.bench.TextReadBench;

/** The list of all benches, by the group that the command names. */
final class Benches {

  /** The group of what runs on a server. */
  static final String CENTRAL = "central";

  private static final Map<String, List<Bench>> GROUPS =
      Map.of(
          CENTRAL,
          List.of(new CentralBench()),
          "claims",
          List.of(new ClaimsBench()),
          "ui",
          List.of(new ScreenBench()),
          "start",
          List.of(new StartBench()),
          "hardware",
          List.of(
              new TextReadBench(),
              new RecoveryBench(),
              new CardBench(),
              new PrinterBench(),
              new SlipBench()));

  private Benches() {}

  static List<String> groups() {
    return GROUPS.keySet().stream().sorted().toList();
  }

  /** The benches of a group, empty for a name that is none. */
  static List<Bench> group(String name) {
    return GROUPS.getOrDefault(name, List.of());
  }

  static Optional<Bench> named(String name) {
    return GROUPS.values().stream()
        .flatMap(List::stream)
        .filter(bench -> bench.name().equals(name))
        .findFirst();
  }
}
