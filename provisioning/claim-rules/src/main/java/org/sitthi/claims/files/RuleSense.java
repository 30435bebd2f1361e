package org.sitthi.claims.files;

import org.sitthi.claims.Amount;
import org.sitthi.claims.ChargeField;
import org.sitthi.claims.Condition;
import org.sitthi.claims.FormulaKind;
import org.sitthi.claims.Must;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleStatus;
import org.sitthi.claims.Scope;
import org.sitthi.claims.Stage;

/** Whether the parts of a rule go together. */
final class RuleSense {

  private RuleSense() {}

  static void check(Node node, Rule rule, Stage stage) {
    interval(node, rule);
    route(node, rule, stage);
    fields(node, rule, stage);
    crossLine(node, rule);
    readings(node, rule);
  }

  private static void interval(Node node, Rule rule) {
    if (rule.from() != null && rule.until() != null && !rule.from().isBefore(rule.until())) {
      throw node.get("until")
          .wrong("the rule ends before it begins; 'until' is the first day after");
    }
  }

  private static void route(Node node, Rule rule, Stage stage) {
    boolean has = rule.effect().route() != null;
    boolean wants =
        switch (stage.kind()) {
          case ROUTE, AFTER -> true;
          case LINE, VISIT, ENGINE -> false;
        };
    if (has != wants) {
      throw node.wrong(
          "a rule of the stage '"
              + stage.name()
              + "' "
              + (wants ? "needs a" : "takes no")
              + " route");
    }
  }

  private static void fields(Node node, Rule rule, Stage stage) {
    for (Condition condition : rule.match()) {
      Scope scope = condition.field().scope();
      boolean fits =
          switch (stage.kind()) {
            case ROUTE -> scope != Scope.DECIDED;
            case AFTER, LINE -> true;
            case VISIT -> scope == Scope.VISIT || scope == Scope.CROSS || rule.limit() != null;
            case ENGINE -> false;
          };
      if (!fits) {
        throw node.get("match")
            .wrong(
                "'"
                    + Names.camel(condition.field())
                    + "' is not known yet in the stage '"
                    + stage.name()
                    + "'");
      }
    }
    if (rule.limit() != null && stage.kind() != Stage.Kind.VISIT) {
      throw node.get("limit").wrong("a limit belongs into a stage of the visit");
    }
  }

  /** Only a rule that says so may look at other lines. */
  private static void crossLine(Node node, Rule rule) {
    boolean looks =
        rule.limit() != null
            || isShared(rule.effect().amount())
            || rule.match().stream().anyMatch(c -> c.field().scope() == Scope.CROSS);
    if (looks && !rule.crossLine()) {
      throw node.wrong("the rule looks at other lines; say 'crossLine: true'");
    }
    if (!looks && rule.crossLine()) {
      throw node.wrong("'crossLine' is said, but the rule looks at no other line");
    }
  }

  private static boolean isShared(@org.jspecify.annotations.Nullable Amount amount) {
    return amount != null
        && (amount.kind() == FormulaKind.GROUP_EXCESS || amount.kind() == FormulaKind.YEAR_EXCESS);
  }

  private static void readings(Node node, Rule rule) {
    boolean open = rule.status() == RuleStatus.UNCONFIRMED;
    if (open && rule.readings().size() < 2) {
      throw node.wrong("an UNCONFIRMED rule shows at least two readings");
    }
    if (!open && !rule.readings().isEmpty()) {
      throw node.wrong("readings belong to an UNCONFIRMED rule");
    }
  }

  /** Whether a role looks only at what is known of the visit. */
  static void role(Node node, Condition condition) {
    if (condition.field().scope() != Scope.VISIT || condition.must() instanceof Must.InRole) {
      throw node.wrong(
          "a role looks only at fields of the visit, such as "
              + Names.camel(ChargeField.SUB_INSCL));
    }
  }
}
