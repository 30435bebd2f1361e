package org.sitthi.kiosk.texts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of one language, by key. Immutable. */
public final class Words {

  private final Language language;
  private final Map<String, String> texts;

  Words(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
  }

  /** Which language these are in. */
  public Language language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /**
   * The text of a key, with {@code {0}}, {@code {1}}, … replaced.
   *
   * @throws IllegalStateException if there is no such key: a bug, found by the test of the keys
   */
  public String text(String key, Object... arguments) {
    String text =
        find(key).orElseThrow(() -> new IllegalStateException("no text " + key + " " + language));
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  /** The text of a key that need not exist, as it stands in the file. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
