package org.sitthi.claims.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Money;

/** Adds up what many visits lose after which day. */
final class RiskSum {

  private final Calendar calendar;
  private final LocalDate today;
  private final Map<LocalDate, Day> days = new TreeMap<>();
  private Money total = Money.ZERO;
  private Money expected = Money.ZERO;

  RiskSum(Calendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  /** A visit from the future is counted from its own day. */
  void add(AtRisk.Claim claim) {
    LocalDate sent = today.isBefore(claim.serviceDate()) ? claim.serviceDate() : today;
    Deadlines now = calendar.deadlines(claim.scheme(), claim.serviceDate(), sent);
    total = total.plus(claim.amount());
    if (now.afterCutOff()) {
      return;
    }
    Money left = part(claim.amount(), now.percent());
    expected = expected.plus(left);
    @Nullable LocalDate cutOff = now.cutOff();
    for (int i = Math.min(now.ps(), now.steps().size() - 1); i < now.steps().size() - 1; i++) {
      LocalDate last = Objects.requireNonNull(now.steps().get(i).lastDay());
      if (cutOff != null && !last.isBefore(cutOff)) {
        break;
      }
      Deadlines.Step after = now.steps().get(i + 1);
      Money then = part(claim.amount(), after.percent());
      day(last).add(left.minus(then), after.percentIsMaximum());
      left = then;
    }
    if (cutOff != null) {
      Day day = day(cutOff);
      day.add(left, false);
      day.ofCutOff = true;
    }
  }

  AtRisk sum() {
    List<AtRisk.Step> steps = new ArrayList<>();
    Money soFar = Money.ZERO;
    for (Map.Entry<LocalDate, Day> each : days.entrySet()) {
      Day day = each.getValue();
      soFar = soFar.plus(day.lost);
      steps.add(
          new AtRisk.Step(each.getKey(), day.visits, day.lost, soFar, day.isMinimum, day.ofCutOff));
    }
    return new AtRisk(today, total, expected, steps);
  }

  private Day day(LocalDate last) {
    return days.computeIfAbsent(last, any -> new Day());
  }

  private static Money part(Money amount, int percent) {
    return amount.times(BigDecimal.valueOf(percent).movePointLeft(2));
  }

  private static final class Day {
    private int visits;
    private Money lost = Money.ZERO;
    private boolean isMinimum;
    private boolean ofCutOff;

    private void add(Money amount, boolean minimum) {
      visits++;
      lost = lost.plus(amount);
      isMinimum |= minimum;
    }
  }
}
