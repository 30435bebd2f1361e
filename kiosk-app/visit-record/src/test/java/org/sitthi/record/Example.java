package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The frozen examples of the schema versions: a made-up person. */
final class Example {

  private Example() {}

  static String text() {
    return text(1);
  }

  static String text(int version) {
    String name = "visit-record-v" + version + ".json";
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example with one piece of its text put in place of another that must be there. */
  static byte[] with(String old, String replacement) {
    return with(1, old, replacement);
  }

  static byte[] with(int version, String old, String replacement) {
    String text = text(version);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in the example: " + old);
    }
    return text.replace(old, replacement).getBytes(UTF_8);
  }
}
