package org.sitthi.kiosk.texts;

import java.util.Arrays;
import java.util.Optional;

/** A language the kiosk speaks; the first is the one it falls back to after each patient. */
public enum Language {
  TH("th", "ไทย"),
  EN("en", "English"),
  MY("my", "မြန်မာ"),
  KM("km", "ខ្មែរ"),
  LO("lo", "ລາວ"),
  ZH("zh", "中文");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The language of a tag. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** ISO 639-1, as in the name of its file. */
  public String tag() {
    return tag;
  }

  /** Its name in its own script. */
  public String ownName() {
    return ownName;
  }
}
