package org.sitthi.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claimable amount and how it came about.
 *
 * @param kind the formula
 * @param source where the price comes from
 * @param charge what was charged: of the line, or of all lines of the rule for formulas on a group
 * @param quantity units of the line
 * @param rate price of one unit, when known
 * @param threshold what the other right pays, when the formula has one
 * @param groupResult what all lines of the rule may claim together, for formulas on a group
 * @param result what this line may claim
 */
public record Calculation(
    FormulaKind kind,
    RateSource source,
    Money charge,
    BigDecimal quantity,
    @Nullable Money rate,
    @Nullable Money threshold,
    @Nullable Money groupResult,
    Money result) {

  /** The formula with its numbers in baht, such as {@code min(900.00, 150.00 × 5) = 750.00}. */
  public String shown() {
    return FormulaText.of(this);
  }
}
