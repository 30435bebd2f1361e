package org.sitthi.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount of Thai baht, exact to the satang.
 *
 * @param satang hundredths of a baht; may be negative only in between
 */
public record Money(long satang) implements Comparable<Money> {

  /** Nothing. */
  public static final Money ZERO = new Money(0);

  private static final int SATANG_DIGITS = 2;
  private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

  /**
   * Reads baht with at most two decimal places, such as {@code 2000} or {@code 1500.25}.
   *
   * @throws IllegalArgumentException if it is no such number, or of more than ten digits of baht
   */
  public static Money baht(String text) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no amount of baht", e);
    }
    if (value.stripTrailingZeros().scale() > SATANG_DIGITS || value.abs().compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' is no amount of baht and satang");
    }
    return new Money(value.movePointRight(SATANG_DIGITS).longValueExact());
  }

  /** Sum; overflow is an error. */
  public Money plus(Money other) {
    return new Money(Math.addExact(satang, other.satang));
  }

  /** Difference; may be negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(satang, other.satang));
  }

  /** The smaller of both. */
  public Money min(Money other) {
    return satang <= other.satang ? this : other;
  }

  /** This, or nothing when negative. */
  public Money orZero() {
    return satang < 0 ? ZERO : this;
  }

  /** Times a quantity, rounded to the nearest satang, half up. */
  public Money times(BigDecimal quantity) {
    BigDecimal product = BigDecimal.valueOf(satang).multiply(quantity);
    return new Money(product.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Whether there is something. */
  public boolean isPositive() {
    return satang > 0;
  }

  /** Plain decimal baht with two places, no separators: {@code 1500.25}. */
  public String toBaht() {
    return BigDecimal.valueOf(satang, SATANG_DIGITS).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(satang, other.satang);
  }

  /** For people: {@code 13,000.00}. */
  @Override
  public String toString() {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(BigDecimal.valueOf(satang, SATANG_DIGITS));
  }
}
