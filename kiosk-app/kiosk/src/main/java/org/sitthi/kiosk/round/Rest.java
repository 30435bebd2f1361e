package org.sitthi.kiosk.round;

import java.time.Duration;

/**
 * How long nothing need be done.
 *
 * @param length zero to one day
 * @param endsWithNews whether news ends it early; not so while those who are asked are away
 */
public record Rest(Duration length, boolean endsWithNews) {

  /** Ends when it is over, or with news. */
  public static Rest untilNews(Duration length) {
    return new Rest(length, true);
  }
}
