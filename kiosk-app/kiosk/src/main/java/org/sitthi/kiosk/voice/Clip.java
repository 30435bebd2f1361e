package org.sitthi.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One recording, by the name of its file without its ending: the key of its text, or {@code sign.X}
 * for a letter, digit or sign.
 */
public record Clip(String name) {

  /** The clip of a text. */
  static Clip of(String key) {
    return new Clip(key);
  }

  /** A number or code, sign by sign; what nobody can pronounce is left out. */
  static List<Clip> spelt(String text) {
    List<Clip> clips = new ArrayList<>();
    String upper = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char sign = upper.charAt(i);
      switch (sign) {
        case '-' -> clips.add(new Clip("sign.minus"));
        case '/' -> clips.add(new Clip("sign.slash"));
        case '.' -> clips.add(new Clip("sign.dot"));
        default -> {
          if ((sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z')) {
            clips.add(new Clip("sign." + sign));
          }
        }
      }
    }
    return clips;
  }
}
