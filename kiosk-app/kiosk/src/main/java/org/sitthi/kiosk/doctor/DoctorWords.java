package org.sitthi.kiosk.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the doctor says in one language. */
final class DoctorWords {

  private final Properties words = new Properties();

  /**
   * Reads the texts.
   *
   * @param language {@code th} or {@code en}
   */
  DoctorWords(String language) {
    String file = "doctor_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(DoctorWords.class.getResourceAsStream(file), file), UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** What is wrong. */
  String cause(Ailment ailment) {
    return text(ailment.name() + ".cause");
  }

  /** The one next step. */
  String next(Ailment ailment) {
    return text(ailment.name() + ".next");
  }

  /**
   * A text.
   *
   * @throws IllegalStateException if it is missing
   */
  String text(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text " + key);
    }
    return text;
  }
}
