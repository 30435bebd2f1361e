package org.sitthi.central.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a JSON text by chance, in one to four places: as JSON, as text, as bytes. */
final class Mutation {

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<=[:\\[,])(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9.eE+]+|true|false|null|\\{|\\[)");
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"x\\u0000y\"",
          "\"-1\"",
          "\"2569-03-02\"",
          "\"9999-12-31\"",
          "\"2026-02-30\"",
          "\"+999999999-01-01T00:00:00+18:00\"",
          "\"-999999999-01-01T00:00:00-18:00\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "0",
          "-1",
          "1.5",
          "1e400",
          "-0.0",
          "2147483648",
          "9223372036854775808",
          "1" + "0".repeat(1_100),
          "\"" + "ก".repeat(3_000) + "\"",
          "[".repeat(1_200),
          "{\"a\":".repeat(600),
          "\"<script>alert(1)</script>\"",
          "\"'; drop table visit_record; --\"",
          "\"%s%n${jndi:ldap://x.invalid}\"");

  private final RandomGenerator random;

  Mutation(RandomGenerator random) {
    this.random = random;
  }

  byte[] of(byte[] json) {
    byte[] now = json;
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      now = once(now);
    }
    return now;
  }

  private byte[] once(byte[] body) {
    if (body.length < 4) {
      return body;
    }
    int at = random.nextInt(body.length);
    int end = Math.min(body.length, at + random.nextInt(1, 24));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(body, at);
      case 1 -> joined(body, at, end, new byte[0]);
      case 2 -> joined(body, at, at, Arrays.copyOfRange(body, at, end));
      case 3 -> joined(body, at, at, noise());
      case 4 -> Arrays.copyOf(body, at);
      default -> odd(body);
    };
  }

  private byte[] odd(byte[] body) {
    String text = new String(body, UTF_8);
    Matcher values = VALUE.matcher(text);
    List<int[]> found = values.results().map(it -> new int[] {it.start(), it.end()}).toList();
    if (found.isEmpty()) {
      return body;
    }
    int[] place = found.get(random.nextInt(found.size()));
    String odd = ODD.get(random.nextInt(ODD.size()));
    return (text.substring(0, place[0]) + odd + text.substring(place[1])).getBytes(UTF_8);
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(1, 16)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] flipped(byte[] body, int at) {
    byte[] copy = body.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private static byte[] joined(byte[] body, int from, int to, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, from);
    out.writeBytes(middle);
    out.write(body, to, body.length - to);
    return out.toByteArray();
  }
}
