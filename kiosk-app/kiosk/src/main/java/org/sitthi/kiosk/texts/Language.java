package org.sitthi.kiosk.texts;

/** A language the kiosk speaks; the first is the one it falls back to after each patient. */
public enum Language {
  TH("th", "ไทย"),
  EN("en", "English");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
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
