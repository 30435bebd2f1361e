package org.sitthi.kiosk.slip;

import java.util.Optional;
import org.sitthi.kiosk.texts.Words;

/**
 * What a slip says, in the hospital's language and under it in the patient's.
 *
 * @param first on every slip
 * @param also absent for who has chosen the first
 */
record SlipTexts(Words first, Optional<Words> also) {

  /** Divides the languages of a text; each begins a line. */
  static final String LINE = "\n";

  /** A text in both languages, once where they say the same. */
  String text(String key, Object... arguments) {
    return both(first.text(key, arguments), also.map(words -> words.text(key, arguments)));
  }

  static String both(String first, Optional<String> also) {
    return also.filter(text -> !text.equals(first)).map(text -> first + LINE + text).orElse(first);
  }
}
