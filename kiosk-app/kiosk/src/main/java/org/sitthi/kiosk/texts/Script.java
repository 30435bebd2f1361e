package org.sitthi.kiosk.texts;

import java.util.Locale;

/** A script and the font that ships for it; each font has Latin letters and digits too. */
public enum Script {
  THAI("NotoSansThai", "Noto Sans Thai", 0x0E00, 0x0E7F),
  LAO("NotoSansLao", "Noto Sans Lao", 0x0E80, 0x0EFF),
  MYANMAR("NotoSansMyanmar", "Noto Sans Myanmar", 0x1000, 0x109F),
  KHMER("NotoSansKhmer", "Noto Sans Khmer", 0x1780, 0x17FF),
  HAN("NotoSansSC", "Noto Sans SC", 0x2E80, 0xFFEF);

  private final String file;
  private final String family;
  private final int first;
  private final int last;

  Script(String file, String family, int first, int last) {
    this.file = file;
    this.family = family;
    this.first = first;
    this.last = last;
  }

  /** Of a text's letters; Thai for Latin ones alone. A text has one script beside Latin. */
  public static Script of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      for (Script script : values()) {
        if (letter >= script.first && letter <= script.last) {
          return script;
        }
      }
    }
    return THAI;
  }

  /** The font's file, in the folder of fonts. */
  public String file(boolean bold) {
    return file + (bold ? "-Bold.ttf" : "-Regular.ttf");
  }

  /** What the font calls itself. */
  public String family() {
    return family;
  }

  /** Its name in a style sheet. */
  public String styleClass() {
    return "script-" + name().toLowerCase(Locale.ROOT);
  }
}
