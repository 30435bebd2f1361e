package org.sitthi.claims;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Figures that belong to no single rule.
 *
 * @param fiscalYearStart first day of the fiscal year (facts/claims.md A.7 AMB-24)
 * @param dentalYear by which year Social Security's dental quota counts (AMB-16)
 */
public record Settings(MonthDay fiscalYearStart, YearKind dentalYear) {

  /** The calendar year in which the day's fiscal year ends. */
  public int fiscalYear(LocalDate day) {
    LocalDate start = fiscalYearStart.atYear(day.getYear());
    boolean crossesYear = !start.equals(LocalDate.ofYearDay(day.getYear(), 1));
    return crossesYear && !day.isBefore(start) ? day.getYear() + 1 : day.getYear();
  }
}
