package org.sitthi.claims;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes findings out of rules. */
final class Findings {

  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::level)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::path);

  private static final String FIELD = "{field}";

  private final Frame frame;
  private final Rule factMissing;

  Findings(Frame frame, RuleSet rules) {
    this.frame = frame;
    factMissing = rules.engineRule("FACT-MISSING");
  }

  /** What the rule itself has to say. */
  Finding said(Rule rule, @Nullable ChargeLine line, Money concerned) {
    return of(rule, rule.notice(), rule.notice().text(), line, path(rule, line), concerned);
  }

  /** A required field is absent. */
  Finding absent(Rule rule, Notice notice, Requirement what, @Nullable ChargeLine line) {
    Money concerned = line == null ? Money.ZERO : line.charge();
    String path = prefix(line) + Requirements.path(what);
    return of(rule, notice, notice.text(), line, path, concerned);
  }

  /** A fact is missing that the rule needs. */
  Finding factMissing(Rule rule, Level level, @Nullable Field field, @Nullable ChargeLine line) {
    return new Finding(
        level,
        factMissing.id(),
        factMissing.version(),
        rule.check(),
        line == null ? null : line.lineId(),
        field == null ? "visit.sentDate" : path(field, line),
        rule.legal(),
        rule.notice().replyCodes(),
        missingText(rule, field),
        factMissing.action(),
        rule.unit(),
        line == null ? Money.ZERO : line.charge());
  }

  Text missingText(Rule rule, @Nullable Field field) {
    Text name = field == null ? DateBasis.SENT.text() : field.text();
    Text text = factMissing.notice().text();
    return new Text(
        text.th().replace(FIELD, name.th()) + ": " + rule.notice().text().th(),
        text.en().replace(FIELD, name.en()) + ": " + rule.notice().text().en());
  }

  private Finding of(
      Rule rule,
      Notice notice,
      Text text,
      @Nullable ChargeLine line,
      String path,
      Money concerned) {
    return new Finding(
        notice.level(),
        rule.id(),
        rule.version(),
        rule.check(),
        line == null ? null : line.lineId(),
        path,
        rule.legal(),
        notice.replyCodes(),
        text,
        rule.action(),
        rule.unit(),
        concerned);
  }

  /** The field of the rule's last condition: what most narrowly brought it up. */
  private String path(Rule rule, @Nullable ChargeLine line) {
    if (rule.match().isEmpty()) {
      return line == null ? "visit" : prefix(line) + "charge";
    }
    return path(rule.match().getLast().field(), line);
  }

  private String path(Field field, @Nullable ChargeLine line) {
    if (field.scope() == Scope.VISIT || line == null) {
      return field.path().startsWith("facts.") || field.path().startsWith("lines[")
          ? field.path()
          : "visit." + field.path();
    }
    return prefix(line) + field.path();
  }

  private static String prefix(@Nullable ChargeLine line) {
    return line == null ? "visit." : "lines[" + line.lineId() + "].";
  }

  /** Whether a rule that decided a route has anything to say besides the explanation. */
  static List<Finding> ofDecision(Finding said) {
    return said.level() == Level.INFO ? List.of() : List.of(said);
  }

  Frame frame() {
    return frame;
  }
}
