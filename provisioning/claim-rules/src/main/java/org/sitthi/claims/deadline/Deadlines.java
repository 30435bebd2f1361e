package org.sitthi.claims.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Text;
import org.sitthi.claims.files.Heading;

/**
 * What sending the claim of one service on one day means.
 *
 * @param serviceDate day of service
 * @param sentDate day of sending; of a claim sent again, the last one (AMB-03)
 * @param onTimeUntil last day on which PS is 0
 * @param ps months late, 0 and up
 * @param percent of the claim that is paid, 0 to 100
 * @param percentIsMaximum a ceiling: the payer may pay less, never more (AMB-02)
 * @param percentText the percent in words
 * @param steps last day of each percent from 100 down; the last has none but the cut-off
 * @param nextRep day of the REP that should hold the result
 * @param payBy day by which the money is expected
 * @param fiscalYear calendar year of the common era in which the fiscal year of the service ends
 * @param cutOff last day on which the service may be sent at all; absent when no rule says
 * @param afterCutOff sent too late to be taken at all
 * @param rules what was applied
 */
public record Deadlines(
    LocalDate serviceDate,
    LocalDate sentDate,
    LocalDate onTimeUntil,
    int ps,
    int percent,
    boolean percentIsMaximum,
    Text percentText,
    List<Step> steps,
    LocalDate nextRep,
    LocalDate payBy,
    int fiscalYear,
    @Nullable LocalDate cutOff,
    boolean afterCutOff,
    List<Heading> rules) {

  private static final int BUDDHIST_ERA = 543;

  /** Keeps its own copies. */
  public Deadlines {
    steps = List.copyOf(steps);
    rules = List.copyOf(rules);
  }

  /** The fiscal year as people write it (พ.ศ.). */
  public int fiscalYearBuddhist() {
    return fiscalYear + BUDDHIST_ERA;
  }

  /**
   * One step of the percents.
   *
   * @param ps months late
   * @param lastDay last day of this PS; absent: no end
   */
  public record Step(int ps, int percent, boolean percentIsMaximum, @Nullable LocalDate lastDay) {}
}
