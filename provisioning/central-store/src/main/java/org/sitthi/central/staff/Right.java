package org.sitthi.central.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a unit or a program may be let do. */
public enum Right {
  /** See the day's visits, masked. */
  SEE_DAY,
  /** See how the kiosks are, as machines. */
  SEE_FLEET,
  /** See worklists, evaluations and replies; they name nobody. */
  SEE_CLAIMS,
  /** Send charges and have them evaluated. */
  CHARGE,
  /** Link invoices with claim codes, look them up, see what conflicts. */
  LINK,
  /** Mark visits as sent. */
  SUBMIT,
  /** Take packages and lists, which name patients. */
  EXPORT,
  /** Import what NHSO replied and mark what was paid. */
  RECONCILE;

  /** As it is written on a command line, such as {@code see-claims}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The right of this word. */
  public static Optional<Right> named(String word) {
    return Arrays.stream(values()).filter(right -> right.word().equals(word)).findFirst();
  }

  /** All such words. */
  public static String words() {
    return Arrays.stream(values()).map(Right::word).collect(Collectors.joining(", "));
  }
}
