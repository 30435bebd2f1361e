package org.sitthi.claims.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Money;
import org.sitthi.claims.Scheme;

/**
 * Money that waiting costs, compared with sending everything today.
 *
 * @param today the day from which is counted
 * @param total of all visits, as charged to the payer
 * @param expectedToday what is expected at most if all is sent today
 * @param steps days after whose end something is lost, soonest first
 */
public record AtRisk(LocalDate today, Money total, Money expectedToday, List<Step> steps) {

  /** Keeps its own copy. */
  public AtRisk {
    steps = List.copyOf(steps);
  }

  /**
   * One visit.
   *
   * @param amount claimed, not negative
   */
  public record Claim(Scheme scheme, LocalDate serviceDate, Money amount) {}

  /**
   * The end of one day.
   *
   * @param lastDay last day on which the money is not lost yet
   * @param visits visits that lose something after it
   * @param lost what they lose after this day, at least
   * @param lostSoFar all that is lost up to and with this step
   * @param isMinimum more may be lost, as the payer's percent is a ceiling from then on
   * @param ofCutOff whether it holds a yearly cut-off, after which everything is lost
   */
  public record Step(
      LocalDate lastDay,
      int visits,
      Money lost,
      Money lostSoFar,
      boolean isMinimum,
      boolean ofCutOff) {}

  /** The nearest step, if there is one. */
  public @Nullable Step next() {
    return steps.isEmpty() ? null : steps.getFirst();
  }
}
