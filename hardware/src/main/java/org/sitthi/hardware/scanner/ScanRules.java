package org.sitthi.hardware.scanner;

import java.time.Duration;

/**
 * How a scanner is set up to type.
 *
 * @param prefix what it types before each scan, 1 to 8 signs that nobody types
 * @param end the sign after each scan
 * @param gap at most this long between two keys of a scan, 5 ms to 1 s; people are slower
 * @param whole at most this long from first to last key, up to 10 s
 * @param longest signs of a scan, 1 to 4,096
 */
public record ScanRules(String prefix, char end, Duration gap, Duration whole, int longest) {

  /** Checks the limits. */
  public ScanRules {
    check(!prefix.isEmpty() && prefix.length() <= 8, "prefix of 1 to 8 signs");
    check(prefix.indexOf(end) < 0, "prefix without the end sign");
    check(gap.toMillis() >= 5 && gap.toMillis() <= 1_000, "gap of 5 ms to 1 s");
    check(whole.compareTo(gap) >= 0 && whole.toMillis() <= 10_000, "whole of gap to 10 s");
    check(longest >= 1 && longest <= 4_096, "longest of 1 to 4096");
  }

  /** Prefix STX, end carriage return, 80 ms between keys, 2 s and 200 signs in all. */
  public static ScanRules usual() {
    return new ScanRules("\u0002", '\r', Duration.ofMillis(80), Duration.ofSeconds(2), 200);
  }

  private static void check(boolean good, String wanted) {
    if (!good) {
      throw new IllegalArgumentException("scanner: wanted is a " + wanted);
    }
  }
}
