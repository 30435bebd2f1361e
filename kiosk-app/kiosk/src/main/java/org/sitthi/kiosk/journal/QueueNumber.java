package org.sitthi.kiosk.journal;

import java.util.Locale;

/** The number a patient is called by: {@code K01-001}, each day from 001. */
public final class QueueNumber {

  private QueueNumber() {}

  /**
   * The number's text.
   *
   * @param kioskId 1 to 12 characters
   * @param number from 1; more than three digits if need be
   */
  public static String of(String kioskId, int number) {
    return String.format(Locale.ROOT, "%s-%03d", kioskId, number);
  }
}
