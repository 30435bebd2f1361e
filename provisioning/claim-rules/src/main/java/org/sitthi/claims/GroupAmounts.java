package org.sitthi.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Amounts that all lines of one rule share, such as a threshold for the whole visit or year. */
final class GroupAmounts {

  private final Frame frame;
  private final Findings findings;

  GroupAmounts(Frame frame, Findings findings) {
    this.frame = frame;
    this.findings = findings;
  }

  void reckon(List<LineWork> works) {
    Map<Rule, List<LineWork>> groups = new LinkedHashMap<>();
    for (LineWork work : works) {
      if (work.amount != null && Amounts.isPaid(work.route) && isShared(work.amount.kind())) {
        groups.computeIfAbsent(work.rule, _ -> new ArrayList<>()).add(work);
      }
    }
    groups.forEach((rule, group) -> {
      Amount amount = Objects.requireNonNull(group.getFirst().amount);
      Money used = frame.facts.dentalUsedThisYear();
      Amounts.group(group, amount, used);
      if (amount.kind() == FormulaKind.YEAR_EXCESS && used == null) {
        group.forEach(work -> work.findings.add(usedUnknown(rule, work.line)));
      }
    });
  }

  /** Nobody said what the year has used: reckoned as though nothing, and a person must look. */
  private Finding usedUnknown(Rule rule, ChargeLine line) {
    return findings.factMissing(rule, Level.REVIEW, ChargeField.YEAR_USED, line);
  }

  private static boolean isShared(FormulaKind kind) {
    return kind == FormulaKind.GROUP_EXCESS || kind == FormulaKind.YEAR_EXCESS;
  }
}
