package org.sitthi.central.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day looked at from all sides.
 *
 * @param records of the day that are held; demo records are not compared
 * @param counts what was compared, such as {@code nhsoAsked}, {@code hospitalVisits}
 * @param differences in the order of the pairs
 */
public record Report(
    LocalDate day,
    Instant startedAt,
    Instant endedAt,
    int records,
    Map<String, Integer> counts,
    List<Difference> differences) {

  /** Whether this pair was looked at: nothing found is not the same as nobody asked. */
  public boolean isCompared(Difference.Pair pair) {
    return switch (pair) {
      case KIOSK, INVOICE -> true;
      case NHSO -> counts.containsKey("nhsoAsked");
      case HOSPITAL -> counts.containsKey("hospitalVisits");
    };
  }
}
