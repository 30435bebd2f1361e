package org.sitthi.claims;

/**
 * One thing said in both languages; neither is blank.
 *
 * @param th Thai
 * @param en English
 */
public record Text(String th, String en) {

  /** Refuses a blank language. */
  public Text {
    if (th.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both Thai and English");
    }
  }
}
