package org.sitthi.claims.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.files.Heading;

/**
 * The last day on which services of a fiscal year may be sent at all (facts/claims.md B.5, C998).
 *
 * @param heading id, version, dates, source
 * @param yearsAfter calendar years from the one in which the fiscal year ends to the last day
 * @param lastDay month and day
 * @param exactly a day announced for one fiscal year, instead of the two
 */
record CutOff(
    Heading heading, int yearsAfter, @Nullable MonthDay lastDay, @Nullable LocalDate exactly) {

  /** The last day for services of the fiscal year that ends in the calendar year. */
  LocalDate lastDay(int fiscalYear) {
    if (exactly != null) {
      return exactly;
    }
    return Objects.requireNonNull(lastDay).atYear(fiscalYear + yearsAfter);
  }
}
