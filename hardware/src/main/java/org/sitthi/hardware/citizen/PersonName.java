package org.sitthi.hardware.citizen;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as the card holds it: four parts, each possibly empty, none glued to another.
 *
 * @param prefix title, such as นาย or Mr.
 * @param first first name
 * @param middle middle name, mostly empty
 * @param last surname
 */
public record PersonName(String prefix, String first, String middle, String last) {

  /** What the screen and the slip may show: title, first name, first letter of the surname. */
  public String shortForm() {
    String glue = isThai(prefix) ? "" : " ";
    String start = prefix.isEmpty() ? first : prefix + glue + first;
    return last.isEmpty() ? start : start + " " + initial(last) + ".";
  }

  /** All parts that are there, with spaces between them. */
  public String joined() {
    return Stream.of(prefix, first, middle, last)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Never the name: a record that holds one may be logged by mistake. */
  @Override
  public String toString() {
    return "PersonName[…]";
  }

  private static boolean isThai(String text) {
    return !text.isEmpty()
        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.THAI;
  }

  /**
   * The first consonant: a Thai surname may begin with a leading vowel, which alone says nothing.
   */
  private static String initial(String last) {
    int at = last.charAt(0) >= '\u0E40' && last.charAt(0) <= '\u0E44' && last.length() > 1 ? 1 : 0;
    return last.substring(at, at + 1);
  }
}
