package org.sitthi.kiosk.nhso.town;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fault by its name for people: one of the town's, or one of NHSO's servers alone, with {@code
 * server-} in front. {@code none} lifts both.
 *
 * @param town absent if only the servers have it
 * @param servers absent if they are left as they are
 */
public record NamedFault(Optional<TownFault> town, Optional<ServerFault> servers) {

  private static final String SERVER = "server-";

  /** Nothing is wrong anywhere. */
  public static final NamedFault NONE =
      new NamedFault(Optional.of(TownFault.NONE), Optional.of(ServerFault.NONE));

  /** The fault of a name, such as {@code answer-lost} or {@code server-token}. */
  public static Optional<NamedFault> byName(String name) {
    if (name.equals(TownFault.NONE.wireName())) {
      return Optional.of(NONE);
    }
    return name.startsWith(SERVER)
        ? ServerFault.byName(name.substring(SERVER.length()))
            .map(fault -> new NamedFault(Optional.empty(), Optional.of(fault)))
        : TownFault.byName(name).map(fault -> new NamedFault(Optional.of(fault), Optional.empty()));
  }

  /** All names, the town's first. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(TownFault.values()).map(TownFault::wireName),
            Stream.of(ServerFault.values()).map(fault -> SERVER + fault.wireName()))
        .toList();
  }

  /** What it is called. */
  public String wireName() {
    return town.map(TownFault::wireName)
        .or(() -> servers.map(fault -> SERVER + fault.wireName()))
        .orElseThrow();
  }

  /** Strikes this town. */
  public void strike(NhsoTown struck) {
    town.ifPresent(struck::fault);
    servers.ifPresent(struck::serverFault);
  }
}
