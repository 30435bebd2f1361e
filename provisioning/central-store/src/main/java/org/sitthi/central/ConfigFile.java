package org.sitthi.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A settings file: UTF-8, {@code key=value} lines, {@code #} at the start of a line for comments.
 */
final class ConfigFile {

  private static final int MAX_BYTES = 64 * 1024;

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(int line, String value) {}

  private ConfigFile(Path file) {
    this.file = file;
  }

  /** Reads a file in which only the given keys may stand. */
  static ConfigFile read(Path file, List<String> known) throws ConfigException {
    ConfigFile config = new ConfigFile(file);
    List<String> lines = config.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        config.add(i + 1, line, known);
      }
    }
    return config;
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  String required(String key, String allowed) throws ConfigException {
    return optional(key)
        .orElseThrow(
            () -> new ConfigException(file + ": " + key + " is missing; allowed: " + allowed));
  }

  /** What to throw if a value is not allowed; the value is not told. */
  ConfigException bad(String key, String allowed) {
    Entry entry = entries.get(key);
    String line = entry == null ? "" : ":" + entry.line();
    return new ConfigException(file + line + ": " + key + ": allowed: " + allowed);
  }

  private List<String> lines() throws ConfigException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigException(file + ": longer than " + MAX_BYTES + " bytes");
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read as UTF-8 text");
    }
  }

  private void add(int number, String line, List<String> known) throws ConfigException {
    int equals = line.indexOf('=');
    String key = equals < 0 ? line : line.substring(0, equals).strip();
    if (equals < 0) {
      throw new ConfigException(file + ":" + number + ": allowed: key=value");
    }
    if (!known.contains(key)) {
      throw new ConfigException(
          file + ":" + number + ": " + key + " is unknown; allowed: " + String.join(", ", known));
    }
    if (entries.put(key, new Entry(number, line.substring(equals + 1).strip())) != null) {
      throw new ConfigException(file + ":" + number + ": " + key + " stands there twice");
    }
  }
}
