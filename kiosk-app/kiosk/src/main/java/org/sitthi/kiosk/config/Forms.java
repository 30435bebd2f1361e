package org.sitthi.kiosk.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of values. */
final class Forms {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern SIZE = Pattern.compile("([0-9]{3,4})x([0-9]{3,4})");

  private Forms() {}

  /** Text of up to so many characters on one line. */
  static Form<String> text(int max) {
    return new Form<>(
        "1 to " + max + " characters",
        value ->
            Optional.of(value)
                .filter(v -> !v.isEmpty() && v.length() <= max)
                .filter(v -> v.chars().noneMatch(Character::isISOControl)));
  }

  /** Text of a pattern. */
  static Form<String> like(String regex, String allowed) {
    return new Form<>(allowed, value -> Optional.of(value).filter(v -> v.matches(regex)));
  }

  /** One word of a list, each with its meaning. */
  static <T> Form<T> oneOf(Map<String, T> words) {
    String allowed = String.join(" | ", words.keySet().stream().sorted().toList());
    return new Form<>(allowed, value -> Optional.ofNullable(words.get(value)));
  }

  /** Values parted by commas, 1 to so many, none twice. */
  static <T> Form<List<T>> list(int max, Form<T> item) {
    Function<String, Optional<List<T>>> reader =
        value -> {
          List<Optional<T>> items =
              Arrays.stream(value.split(",", -1)).map(String::strip).map(item::read).toList();
          boolean good =
              items.size() <= max
                  && items.stream().allMatch(Optional::isPresent)
                  && Set.copyOf(items).size() == items.size();
          return good
              ? Optional.of(items.stream().flatMap(Optional::stream).toList())
              : Optional.empty();
        };
    return new Form<>("1 to " + max + " different, parted by commas: " + item.allowed(), reader);
  }

  /** An address without user, query or fragment. */
  static Form<URI> url() {
    return new Form<>("http://host[:port][/path] or https://…", Forms::readUrl);
  }

  /** As {@link #url}, in clear only to this machine: what is sent there is personal. */
  static Form<URI> secureUrl() {
    return new Form<>(
        "https://host[:port][/path]; http:// only to 127.0.0.1, [::1] or localhost",
        value ->
            readUrl(value)
                .filter(
                    url -> url.getScheme().equals("https") || LOOPBACK.contains(url.getHost())));
  }

  /**
   * A file that holds a secret: a path, or a credential that the service manager has put where
   * {@code CREDENTIALS_DIRECTORY} says.
   */
  static Form<Path> secret(Path folder) {
    String mark = "credential:";
    Form<Path> path = path(folder);
    return new Form<>(
        "a path, or credential:NAME of the unit",
        text -> {
          if (!text.startsWith(mark)) {
            return path.read(text);
          }
          String name = text.substring(mark.length());
          String place = System.getenv().getOrDefault("CREDENTIALS_DIRECTORY", "/run/credentials");
          return Optional.of(name)
              .filter(it -> it.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"))
              .map(Path.of(place)::resolve);
        });
  }

  /** A path; a relative one starts in the settings file's folder. */
  static Form<Path> path(Path folder) {
    return new Form<>("a path of up to 500 characters", value -> readPath(folder, value));
  }

  static Form<ZoneId> zone() {
    return new Form<>("a time zone such as Asia/Bangkok", Forms::readZone);
  }

  static Form<Duration> seconds(int min, int max) {
    return new Form<>(
        "whole seconds, " + min + " to " + max,
        value -> readNumber(value, min, max).map(Duration::ofSeconds));
  }

  /** A whole number of up to four digits. */
  static Form<Integer> number(int min, int max) {
    return new Form<>(
        "a whole number, " + min + " to " + max, value -> readNumber(value, min, max));
  }

  /** Width and height in pixels. */
  static Form<KioskConfig.Screen.Size> size() {
    return new Form<>(
        "WIDTHxHEIGHT in pixels, 320 to 7680 each, such as 1080x1920", Forms::readSize);
  }

  private static Optional<Integer> readNumber(String value, int min, int max) {
    return Optional.of(value)
        .filter(v -> v.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(n -> n >= min && n <= max);
  }

  private static Optional<URI> readUrl(String value) {
    try {
      URI url = new URI(value);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean plain =
          url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      boolean port = url.getPort() == -1 || (url.getPort() >= 1 && url.getPort() <= 65_535);
      return web && plain && port && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> readPath(Path folder, String value) {
    try {
      boolean good = !value.isEmpty() && value.length() <= 500;
      return good ? Optional.of(folder.resolve(value).normalize()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> readZone(String value) {
    try {
      return Optional.of(ZoneId.of(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<KioskConfig.Screen.Size> readSize(String value) {
    Matcher size = SIZE.matcher(value);
    if (!size.matches()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(size.group(1));
    int height = Integer.parseInt(size.group(2));
    boolean good = width >= 320 && width <= 7680 && height >= 320 && height <= 7680;
    return good ? Optional.of(new KioskConfig.Screen.Size(width, height)) : Optional.empty();
  }
}
