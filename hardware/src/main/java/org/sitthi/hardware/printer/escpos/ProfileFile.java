package org.sitthi.hardware.printer.escpos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads profiles: each key is known and each value fits, or there is one clear line. */
final class ProfileFile {

  /** Keys that every profile has, for people as well as for the program. */
  private static final Set<String> NEEDED =
      Set.of("model", "source", "width-dots", "cut", "mark", "clear", "status-push", "speed");

  private static final Set<String> OPTIONAL =
      Set.of(
          "band-rows",
          "feed-unit",
          "tail-feed-rows",
          "mask.offline",
          "mask.cover-open",
          "mask.stopped-by-paper",
          "mask.cutter",
          "mask.jam",
          "mask.unrecoverable",
          "mask.paper-end",
          "mask.near-end",
          "presenter.watch",
          "presenter.setup",
          "presenter.present",
          "presenter.retract");

  private final String name;
  private final Properties all;

  private ProfileFile(String name, Properties all) {
    this.name = name;
    this.all = all;
  }

  static PrinterProfile read(String name, Reader in) throws IOException {
    Properties all = new Properties();
    all.load(in);
    ProfileFile file = new ProfileFile(name, all);
    file.checkKeys();
    return file.profile();
  }

  static PrinterProfile builtIn(String name) {
    try (Reader in = resource(name + ".properties")) {
      return read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("profile " + name, e);
    }
  }

  /** A jar cannot be listed, so there is a list. */
  static SortedSet<String> builtInNames() {
    try (BufferedReader in = new BufferedReader(resource("list"))) {
      return in.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("list of profiles", e);
    }
  }

  private static Reader resource(String file) {
    InputStream in = ProfileFile.class.getResourceAsStream("profiles/" + file);
    if (in == null) {
      throw new IllegalStateException("profiles/" + file + " is not in the jar");
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private void checkKeys() {
    for (String key : new TreeSet<>(all.stringPropertyNames())) {
      if (!NEEDED.contains(key) && !OPTIONAL.contains(key)) {
        throw wrong("unknown key " + key);
      }
    }
    for (String key : new TreeSet<>(NEEDED)) {
      if (text(key).isEmpty()) {
        throw wrong("lacks " + key);
      }
    }
  }

  private PrinterProfile profile() {
    return new PrinterProfile(
        name,
        number("width-dots", ""),
        number("band-rows", "240"),
        choice("feed-unit", "other", "dot", "other").equals("dot"),
        PrinterProfile.Saving.NONE,
        number("tail-feed-rows", "0"),
        hex("cut"),
        constant("mark", PrinterProfile.Mark.class, ""),
        constant("clear", PrinterProfile.Clear.class, ""),
        choice("status-push", "", "true", "false").equals("true"),
        number("speed", ""),
        masks(),
        new PresenterProfile(
            constant("presenter.watch", PresenterProfile.Watch.class, "NONE"),
            hex("presenter.setup"),
            hex("presenter.present"),
            hex("presenter.retract")));
  }

  private StatusMasks masks() {
    StatusMasks usual = StatusMasks.USUAL;
    return new StatusMasks(
        mask("offline", usual.offline()),
        mask("cover-open", usual.coverOpen()),
        mask("stopped-by-paper", usual.stoppedByPaper()),
        mask("cutter", usual.cutter()),
        mask("jam", usual.jam()),
        mask("unrecoverable", usual.unrecoverable()),
        mask("paper-end", usual.paperEnd()),
        mask("near-end", usual.nearEnd()));
  }

  private int mask(String field, int usual) {
    String value = text("mask." + field);
    if (value.isEmpty()) {
      return usual;
    }
    if (!value.matches("[0-9a-f]{2}")) {
      throw wrong("mask." + field + " must be two hex digits");
    }
    return Integer.parseInt(value, 16);
  }

  private String text(String key) {
    return all.getProperty(key, "").strip();
  }

  private int number(String key, String usual) {
    String value = text(key).isEmpty() ? usual : text(key);
    if (!value.matches("\\d{1,5}")) {
      throw wrong(key + " must be a whole number");
    }
    return Integer.parseInt(value);
  }

  /** Up to 16 bytes; empty if missing. */
  private String hex(String key) {
    String value = text(key).replace(" ", "");
    if (value.length() > 32 || value.length() % 2 != 0 || !value.matches("[0-9a-f]*")) {
      throw wrong(key + " must be up to 16 bytes in hex");
    }
    return HexFormat.of().formatHex(HexFormat.of().parseHex(value));
  }

  private String choice(String key, String usual, String... allowed) {
    String value = text(key).isEmpty() ? usual : text(key);
    if (!Arrays.asList(allowed).contains(value)) {
      throw wrong(key + " must be one of " + Arrays.toString(allowed));
    }
    return value;
  }

  private <E extends Enum<E>> E constant(String key, Class<E> type, String usual) {
    String value = text(key).isEmpty() ? usual : text(key);
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(value))
            .findAny();
    return found.orElseThrow(
        () -> wrong(key + " must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("printer profile " + name + ": " + what);
  }
}
