package org.sitthi.kiosk.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of all languages, read once. Immutable. */
public final class Texts {

  private final Map<Language, Words> words;

  private Texts(Map<Language, Words> words) {
    this.words = new EnumMap<>(words);
  }

  /**
   * Reads the files that ship with the kiosk.
   *
   * @throws IllegalStateException if one is missing: a broken build
   */
  public static Texts load() {
    Map<Language, Words> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, new Words(language, read("texts_" + language.tag() + ".properties")));
    }
    return new Texts(words);
  }

  /** The texts of one language. */
  public Words in(Language language) {
    Words found = words.get(language);
    if (found == null) {
      throw new IllegalStateException("no texts in " + language);
    }
    return found;
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable resource " + file, e);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
