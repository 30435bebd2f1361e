package org.sitthi.kiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A settings file: {@code key=value} a line, UTF-8, up to 64 KiB and 1,000 bytes a line.
 *
 * <p>A line whose first sign is {@code #} is a comment; so is the rest of a line after two or more
 * blanks and a {@code #}. A {@code #} with fewer blanks before it belongs to the value. Keys and
 * values are trimmed; nothing is escaped, nothing is continued on the next line.
 */
final class ConfigFile {

  private static final int FILE_BYTES = 64 * 1024;
  private static final int LINE_BYTES = 1_000;
  private static final String LINE_FORM =
      "key=value, # comment, empty; up to " + LINE_BYTES + " bytes of UTF-8";

  private final Path file;
  private final Map<String, Entry> entries = new HashMap<>();
  private int lastLine = 1;

  private ConfigFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file that may hold these keys and no others.
   *
   * @throws ConfigException if it can't be read or holds anything else
   */
  static ConfigFile read(Path file, Collection<String> keys) {
    ConfigFile config = new ConfigFile(file);
    int number = 0;
    for (byte[] line : config.lines()) {
      number++;
      config.take(number, config.decode(number, line), keys);
    }
    config.lastLine = Math.max(1, number);
    return config;
  }

  /**
   * The same file with other values laid over its own; a fault in one of them is told with line 1.
   */
  ConfigFile under(Map<String, String> over) {
    over.forEach((key, value) -> entries.put(key, new Entry(1, value)));
    return this;
  }

  /** The folder that relative paths start from. */
  Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  <T> T required(String key, Form<T> form) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw wrong(key, "missing", form.allowed());
    }
    return parse(key, entry, form);
  }

  <T> Optional<T> optional(String key, Form<T> form) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(parse(key, entry, form));
  }

  /** The setting, or what its file would say if it were given. */
  <T> T orElse(String key, String usual, Form<T> form) {
    return parse(key, entries.getOrDefault(key, new Entry(lastLine, usual)), form);
  }

  /** A fault in a key that was given, or of a missing one at the file's end. */
  ConfigException wrong(String key, String wrong, String allowed) {
    Entry entry = entries.get(key);
    return new ConfigException(file, entry == null ? lastLine : entry.line(), key, wrong, allowed);
  }

  private <T> T parse(String key, Entry entry, Form<T> form) {
    String wrong = entry.value().isEmpty() ? "no value" : "bad value";
    return form.read(entry.value())
        .orElseThrow(() -> new ConfigException(file, entry.line(), key, wrong, form.allowed()));
  }

  private void take(int number, String line, Collection<String> keys) {
    String text = withoutComment(line).strip();
    if (text.isEmpty()) {
      return;
    }
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new ConfigException(file, number, "line", "no key and '='", LINE_FORM);
    }
    String key = text.substring(0, equals).strip();
    if (!key.matches("[a-z0-9.-]{1,64}")) {
      throw new ConfigException(file, number, "line", "not a key", LINE_FORM);
    }
    if (!keys.contains(key)) {
      throw new ConfigException(file, number, key, "unknown key", String.join(", ", keys));
    }
    Entry first = entries.putIfAbsent(key, new Entry(number, text.substring(equals + 1).strip()));
    if (first != null) {
      throw new ConfigException(
          file, number, key, "given twice, first in line " + first.line(), "once");
    }
  }

  private static String withoutComment(String line) {
    if (line.stripLeading().startsWith("#")) {
      return "";
    }
    for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
      if (at >= 2 && isBlank(line.charAt(at - 1)) && isBlank(line.charAt(at - 2))) {
        return line.substring(0, at);
      }
    }
    return line;
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t';
  }

  private List<byte[]> lines() {
    byte[] all = bytes();
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        lines.add(Arrays.copyOfRange(all, start, i));
        start = i + 1;
      }
    }
    if (start < all.length) {
      lines.add(Arrays.copyOfRange(all, start, all.length));
    }
    return lines;
  }

  private byte[] bytes() {
    String allowed = "a readable UTF-8 file of up to " + FILE_BYTES + " bytes";
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(FILE_BYTES + 1);
    } catch (IOException e) {
      throw new ConfigException(
          file, 1, "file", "can't be read (" + e.getClass().getSimpleName() + ")", allowed);
    }
    if (bytes.length > FILE_BYTES) {
      throw new ConfigException(file, 1, "file", "too long", allowed);
    }
    return bytes;
  }

  private String decode(int number, byte[] line) {
    if (line.length > LINE_BYTES) {
      throw new ConfigException(file, number, "line", "too long", LINE_FORM);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigException(file, number, "line", "not UTF-8", LINE_FORM);
    }
  }

  private record Entry(int line, String value) {}
}
