package org.sitthi.kiosk.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Words;

/** What each clip of a language says. */
public final class SpokenTexts {

  /** Never spoken: what only paper or the frame shows. */
  private static final Set<String> SILENT = Set.of("frame", "slip", "date", "step");

  private SpokenTexts() {}

  /** Whether a language has a voice; the others are spoken to in Thai. */
  public static boolean has(Language language) {
    return SpokenTexts.class.getResource(file(language)) != null;
  }

  /** Text by clip name, of a language that has a voice. */
  public static Map<String, String> of(Words words) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : words.keys()) {
      String text = LineBreaks.unmarked(words.text(key));
      if (!SILENT.contains(key.substring(0, Math.max(0, key.indexOf('.'))))
          && !text.contains("{")) {
        texts.put(key, text);
      }
    }
    Properties own = new Properties();
    try (InputStream stream = SpokenTexts.class.getResourceAsStream(file(words.language()))) {
      if (stream == null) {
        throw new IllegalStateException("no voice in " + words.language());
      }
      own.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    own.stringPropertyNames().forEach(key -> texts.put(key, own.getProperty(key)));
    for (char sign = '0'; sign <= 'Z'; sign++) {
      if (sign <= '9' || sign >= 'A') {
        texts.put("sign." + sign, String.valueOf(sign));
      }
    }
    return texts;
  }

  private static String file(Language language) {
    return "voice_" + language.tag() + ".properties";
  }
}
