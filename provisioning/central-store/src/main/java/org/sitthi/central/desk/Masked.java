package org.sitthi.central.desk;

import org.sitthi.record.Person;

/** What of a person may stand on a page that many can see (facts/claims.md C.9). */
public final class Masked {

  private static final int CITIZEN_DIGITS = 13;
  private static final int MIN_LENGTH_WITH_TAIL = 8;
  private static final int TAIL = 3;
  private static final String LEADING_VOWELS = "เแโใไ";

  private Masked() {}

  /** A citizen number as x-xxxx-xxxxx-12-3; of other numbers at most the last three characters. */
  public static String number(String number) {
    if (number.length() == CITIZEN_DIGITS) {
      return "x-xxxx-xxxxx-" + number.substring(10, 12) + "-" + number.substring(12);
    }
    return number.length() < MIN_LENGTH_WITH_TAIL
        ? "x".repeat(number.length())
        : "x".repeat(number.length() - TAIL) + number.substring(number.length() - TAIL);
  }

  /** Title, first name and the surname's first letter, with the vowel that is written before it. */
  public static String name(Person person) {
    String surname = person.lastName();
    String initial = surname.isEmpty() ? "" : " " + surname.substring(0, initialEnd(surname)) + ".";
    return person.title() + person.firstName() + initial;
  }

  private static int initialEnd(String surname) {
    int first = surname.offsetByCodePoints(0, 1);
    boolean vowelFirst = LEADING_VOWELS.indexOf(surname.charAt(0)) >= 0;
    return vowelFirst && surname.length() > first ? surname.offsetByCodePoints(first, 1) : first;
  }
}
