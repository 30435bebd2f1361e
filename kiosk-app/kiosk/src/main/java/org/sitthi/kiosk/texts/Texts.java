package org.sitthi.kiosk.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of all languages, each read when it is first spoken. Threads: any. */
public final class Texts {

  private final Map<Language, Words> words = new ConcurrentHashMap<>();
  private final Map<Language, Words> staff = new ConcurrentHashMap<>();

  private Texts() {}

  /** Those that ship with the kiosk. */
  public static Texts load() {
    return new Texts();
  }

  /**
   * The texts of one language.
   *
   * @throws IllegalStateException if its file is missing: a broken build
   */
  public Words in(Language language) {
    return words.computeIfAbsent(
        language, wanted -> new Words(wanted, read("texts_" + wanted.tag() + ".properties")));
  }

  /**
   * The same with the texts of staff mode, which has two languages: Thai where another is asked
   * for.
   */
  public Words ofStaff(Language language) {
    Language spoken = language == Language.EN ? Language.EN : Language.TH;
    return staff.computeIfAbsent(
        spoken,
        wanted -> {
          Map<String, String> all = read("texts_" + wanted.tag() + ".properties");
          all.putAll(read("staff_" + wanted.tag() + ".properties"));
          return new Words(wanted, all);
        });
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
