package org.sitthi.claims;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reckons claimable amounts; none is negative, none above the charge. */
final class Amounts {

  private static final Amount AS_CHARGED = new Amount(FormulaKind.AS_CHARGED, null, null);

  private Amounts() {}

  /** Reckons a line by itself; a formula on a group is reckoned by {@link #group}. */
  static void reckon(LineWork work, Frame f) {
    ChargeLine line = work.line;
    Money charge = line.charge();
    if (!isPaid(work.route)) {
      work.calculation = plain(FormulaKind.NOTHING, RateSource.NONE, line, Money.ZERO);
      return;
    }
    Amount amount = Objects.requireNonNullElse(work.amount, AS_CHARGED);
    work.calculation =
        switch (amount.kind()) {
          case AS_CHARGED, GROUP_EXCESS, YEAR_EXCESS ->
              plain(FormulaKind.AS_CHARGED, work.rate, line, charge);
          case NOTHING -> plain(FormulaKind.NOTHING, work.rate, line, Money.ZERO);
          case UP_TO_RATE -> upToRate(work, amount);
          case UNIT_EXCESS -> unitExcess(work, amount);
          case LESS_OTHER_PAYER -> lessOther(work, f);
        };
  }

  /** Whether any amount goes to the payer on this route. */
  static boolean isPaid(Route route) {
    return switch (route) {
      case ECLAIM, RECEIPT, DMISHD -> true;
      case NOT_CLAIMABLE, PATIENT_PAYS, REVIEW -> false;
    };
  }

  private static Calculation plain(
      FormulaKind kind, RateSource source, ChargeLine line, Money result) {
    return new Calculation(kind, source, line.charge(), line.quantity(), null, null, null, result);
  }

  private static Calculation upToRate(LineWork work, Amount amount) {
    ChargeLine line = work.line;
    Money rate = amount.cap() == null ? line.listRate() : amount.cap();
    if (rate == null) {
      return plain(FormulaKind.AS_CHARGED, work.rate, line, line.charge());
    }
    Money most = rate.times(line.quantity()).orZero();
    return new Calculation(
        FormulaKind.UP_TO_RATE,
        work.rate,
        line.charge(),
        line.quantity(),
        rate,
        null,
        null,
        line.charge().min(most));
  }

  private static Calculation unitExcess(LineWork work, Amount amount) {
    ChargeLine line = work.line;
    Money price = line.charge();
    if (amount.cap() != null) {
      price = price.min(amount.cap().times(line.quantity()));
    }
    Money threshold = Objects.requireNonNull(amount.threshold());
    Money result = price.minus(threshold.times(line.quantity())).orZero();
    return new Calculation(
        FormulaKind.UNIT_EXCESS,
        work.rate,
        line.charge(),
        line.quantity(),
        amount.cap(),
        threshold,
        null,
        result);
  }

  private static Calculation lessOther(LineWork work, Frame f) {
    ChargeLine line = work.line;
    Money other = Objects.requireNonNullElse(f.visit.otherPayerAmount(), Money.ZERO).orZero();
    return new Calculation(
        FormulaKind.LESS_OTHER_PAYER,
        work.rate,
        line.charge(),
        line.quantity(),
        null,
        other,
        null,
        line.charge().minus(other).orZero());
  }

  /** Reckons all lines that one rule with a formula on a group has decided. */
  static void group(List<LineWork> works, Amount amount, @Nullable Money used) {
    Money threshold = Objects.requireNonNull(amount.threshold());
    if (amount.kind() == FormulaKind.YEAR_EXCESS) {
      threshold = threshold.minus(Objects.requireNonNullElse(used, Money.ZERO).orZero()).orZero();
    }
    List<LineWork> sorted = new ArrayList<>(works);
    sorted.sort(Comparator.comparing(work -> work.line.lineId()));
    Money sum = Money.ZERO;
    for (LineWork work : sorted) {
      sum = sum.plus(work.line.charge());
    }
    Money whole = sum.minus(threshold).orZero();
    long[] parts = share(whole.satang(), sum.satang(), sorted);
    for (int i = 0; i < parts.length; i++) {
      LineWork work = sorted.get(i);
      work.calculation =
          new Calculation(
              amount.kind(),
              work.rate,
              sum,
              BigDecimal.ONE,
              null,
              threshold,
              whole,
              new Money(parts[i]));
    }
  }

  /** By charge; satang left over go one each to the first lines by id that have room. */
  private static long[] share(long whole, long sum, List<LineWork> sorted) {
    long[] parts = new long[sorted.size()];
    if (sum == 0) {
      return parts;
    }
    long left = whole;
    for (int i = 0; i < parts.length; i++) {
      long charge = sorted.get(i).line.charge().satang();
      parts[i] =
          BigInteger.valueOf(whole)
              .multiply(BigInteger.valueOf(charge))
              .divide(BigInteger.valueOf(sum))
              .longValueExact();
      left -= parts[i];
    }
    for (int i = 0; i < parts.length && left > 0; i++) {
      if (parts[i] < sorted.get(i).line.charge().satang()) {
        parts[i]++;
        left--;
      }
    }
    return parts;
  }

  /** What of the charge the patient bears; nothing as long as the route is open. */
  static Money patientPays(Route route, Money charge, Calculation sum) {
    return switch (route) {
      case NOT_CLAIMABLE, PATIENT_PAYS -> charge;
      case REVIEW -> Money.ZERO;
      case ECLAIM, RECEIPT, DMISHD ->
          switch (sum.kind()) {
            case UP_TO_RATE -> charge.minus(sum.result());
            case UNIT_EXCESS -> {
              Money other = Objects.requireNonNull(sum.threshold()).times(sum.quantity());
              yield charge.minus(other).minus(sum.result()).orZero();
            }
            case AS_CHARGED, GROUP_EXCESS, YEAR_EXCESS, LESS_OTHER_PAYER, NOTHING -> Money.ZERO;
          };
    };
  }
}
