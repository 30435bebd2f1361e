package org.sitthi.claims;

import org.jspecify.annotations.Nullable;

/** Writes a calculation down the way a person would check it. */
final class FormulaText {

  private FormulaText() {}

  static String of(Calculation c) {
    return switch (c.kind()) {
      case AS_CHARGED -> c.charge() + end(c);
      case UP_TO_RATE -> "min(" + c.charge() + ", " + c.rate() + times(c) + ")" + end(c);
      case UNIT_EXCESS -> unitExcess(c);
      case GROUP_EXCESS, YEAR_EXCESS -> groupExcess(c);
      case LESS_OTHER_PAYER ->
          "max(0, " + c.charge() + " - " + orZero(c.threshold()) + ")" + end(c);
      case NOTHING -> "0.00";
    };
  }

  private static String unitExcess(Calculation c) {
    String price = c.charge().toString();
    if (c.rate() != null) {
      price = "min(" + price + ", " + c.rate() + times(c) + ")";
    }
    return "max(0, " + price + " - " + orZero(c.threshold()) + times(c) + ")" + end(c);
  }

  private static String groupExcess(Calculation c) {
    String whole = "max(0, " + c.charge() + " - " + orZero(c.threshold()) + ")";
    Money group = c.groupResult();
    if (group == null || group.equals(c.result())) {
      return whole + end(c);
    }
    return whole + " = " + group + ", this line's part " + c.result();
  }

  private static String times(Calculation c) {
    return " × " + c.quantity().stripTrailingZeros().toPlainString();
  }

  private static String end(Calculation c) {
    return " = " + c.result();
  }

  private static Money orZero(@Nullable Money money) {
    return money == null ? Money.ZERO : money;
  }
}
