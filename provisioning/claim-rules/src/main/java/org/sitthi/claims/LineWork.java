package org.sitthi.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision on one line while it grows. */
final class LineWork {

  final ChargeLine line;
  final List<Required> required = new ArrayList<>(2);
  final List<Finding> findings = new ArrayList<>(2);
  final Set<Route> alsoAllowed = new LinkedHashSet<>(2);

  Rule rule;
  Route route;
  Text why;
  List<Reading> readings = List.of();
  RateSource rate = RateSource.AS_CHARGED;
  @Nullable Amount amount;
  @Nullable ApprovalKind approval;
  @Nullable String receiptText;
  @Nullable Programme programme;
  @Nullable Calculation calculation;

  LineWork(ChargeLine line, Rule rule) {
    this.line = line;
    this.rule = rule;
    route = Objects.requireNonNullElse(rule.effect().route(), Route.REVIEW);
    why = rule.notice().text();
    take(rule, route);
  }

  /** The rule decides, or changes what was decided. */
  void take(Rule next, Route toward) {
    rule = next;
    route = toward;
    why = next.notice().text();
    readings = next.readings();
    alsoAllowed.remove(toward);
    add(next.effect());
  }

  /** Adds what a rule brings besides a route. */
  void add(Effect effect) {
    for (Route other : effect.alsoAllowed()) {
      if (other != route) {
        alsoAllowed.add(other);
      }
    }
    rate = Objects.requireNonNullElse(effect.rate(), rate);
    amount = effect.amount() == null ? amount : effect.amount();
    approval = effect.approval() == null ? approval : effect.approval();
    receiptText = effect.receiptText() == null ? receiptText : effect.receiptText();
    programme = effect.programme() == null ? programme : effect.programme();
  }

  /** The route is not to be decided without a person. */
  void review(Rule because, Text text, List<Reading> possible) {
    rule = because;
    route = Route.REVIEW;
    why = text;
    readings = possible;
    alsoAllowed.clear();
    amount = null;
  }

  Money claimable() {
    return calculation == null ? Money.ZERO : calculation.result();
  }

  LineDecision done() {
    Calculation sum = Objects.requireNonNull(calculation, "not reckoned yet");
    findings.sort(Findings.WORST_FIRST);
    return new LineDecision(
        line.lineId(),
        route,
        List.copyOf(alsoAllowed),
        rule,
        why,
        line.charge(),
        sum,
        Amounts.patientPays(route, line.charge(), sum),
        programme,
        approval == null ? null : Programme.valueOf(approval.name()),
        receiptText,
        required,
        findings,
        readings);
  }
}
