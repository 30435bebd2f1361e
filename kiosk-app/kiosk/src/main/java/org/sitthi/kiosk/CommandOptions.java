package org.sitthi.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: pairs of {@code --name value} in any order, each once. */
final class CommandOptions {

  private CommandOptions() {}

  /**
   * Reads them.
   *
   * @param known the names, with their dashes
   * @return empty if a name is unknown or comes twice, or a value is missing
   */
  static Optional<Map<String, String>> read(List<String> arguments, Set<String> known) {
    if (arguments.size() % 2 != 0) {
      return Optional.empty();
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!known.contains(arguments.get(i))
          || options.put(arguments.get(i), arguments.get(i + 1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(options);
  }
}
