package org.sitthi.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decides on lines, one after the other. */
final class LineEvaluation {

  private final Frame frame;
  private final Findings findings;
  private final Rule noRule;

  LineEvaluation(Frame frame, RuleSet rules) {
    this.frame = frame;
    findings = new Findings(frame, rules);
    noRule = rules.engineRule("NO-RULE");
  }

  Findings findings() {
    return findings;
  }

  LineWork decide(ChargeLine line, RuleIndex.Slice slice) {
    frame.at(line);
    RuleIndex.LineRules rules = slice.of(frame);
    LineWork work = route(line, rules.route());
    tell(work);
    change(work, rules.after());
    add(work, rules.line());
    Amounts.reckon(work, frame);
    return work;
  }

  /** The first rule that matches decides; what stays unknown before it makes a question of it. */
  private LineWork route(ChargeLine line, List<Compiled> rules) {
    List<Doubt> doubts = List.of();
    List<Finding> warnings = List.of();
    Rule decided = noRule;
    for (Compiled compiled : rules) {
      Truth truth = compiled.matches(frame);
      if (truth == Truth.YES) {
        decided = compiled.rule;
        break;
      }
      if (truth == Truth.UNKNOWN) {
        switch (compiled.rule.unknown()) {
          case REVIEW -> doubts = with(doubts, new Doubt(compiled.rule, frame.missing));
          case WARN ->
              warnings =
                  with(
                      warnings,
                      findings.factMissing(compiled.rule, Level.WARN, frame.missing, line));
          case SKIP -> {}
        }
      }
    }
    LineWork work = new LineWork(line, decided);
    work.findings.addAll(warnings);
    doubt(work, doubts);
    return work;
  }

  /** A rule that could not be decided for want of a fact. */
  private record Doubt(Rule rule, @org.jspecify.annotations.Nullable Field missing) {}

  private void doubt(LineWork work, List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return;
    }
    Rule decided = work.rule;
    doubts =
        doubts.stream().filter(doubt -> !doubt.rule().effect().equals(decided.effect())).toList();
    if (doubts.isEmpty()) {
      return;
    }
    List<Reading> readings = new ArrayList<>();
    for (Doubt doubt : doubts) {
      readings.addAll(readings(doubt.rule()));
      work.findings.add(
          findings.factMissing(doubt.rule(), Level.REVIEW, doubt.missing(), work.line));
    }
    readings.addAll(readings(decided));
    Doubt first = doubts.getFirst();
    work.review(first.rule(), findings.missingText(first.rule(), first.missing()), readings);
  }

  private static List<Reading> readings(Rule rule) {
    if (!rule.readings().isEmpty()) {
      return rule.readings();
    }
    Route route = Objects.requireNonNullElse(rule.effect().route(), Route.REVIEW);
    return List.of(new Reading(route, rule.notice().text()));
  }

  /** What the deciding rule says and asks for. */
  private void tell(LineWork work) {
    frame.decided(work.rule, work.route, List.copyOf(work.alsoAllowed));
    if (work.route == work.rule.effect().route()) {
      work.findings.addAll(
          Findings.ofDecision(findings.said(work.rule, work.line, work.line.charge())));
      require(work, work.rule);
    } else if (work.rule.equals(noRule)) {
      work.findings.add(findings.said(work.rule, work.line, work.line.charge()));
    }
  }

  private void change(LineWork work, List<Compiled> rules) {
    for (Compiled compiled : rules) {
      if (compiled.matches(frame) == Truth.YES) {
        work.take(compiled.rule, Objects.requireNonNull(compiled.rule.effect().route()));
        tell(work);
        return;
      }
    }
  }

  private void add(LineWork work, List<Compiled> rules) {
    for (Compiled compiled : rules) {
      Truth truth = compiled.matches(frame);
      Rule rule = compiled.rule;
      if (truth == Truth.YES) {
        work.add(rule.effect());
        if (rule.effect().require().isEmpty() && !isSilent(rule)) {
          work.findings.add(findings.said(rule, work.line, work.line.charge()));
        }
        require(work, rule);
      } else if (truth == Truth.UNKNOWN && rule.unknown() != Rule.WhenUnknown.SKIP) {
        Level level = rule.unknown() == Rule.WhenUnknown.WARN ? Level.WARN : Level.REVIEW;
        work.findings.add(findings.factMissing(rule, level, frame.missing, work.line));
      }
    }
  }

  /** A rule that only names the program says nothing worth a finding. */
  private static boolean isSilent(Rule rule) {
    return rule.notice().level() == Level.INFO && rule.effect().programme() != null;
  }

  private void require(LineWork work, Rule rule) {
    for (Requirement what : rule.effect().require()) {
      Required required = Requirements.of(what, rule.effect(), frame);
      work.required.add(required);
      if (!required.present()) {
        Notice notice = Objects.requireNonNullElse(rule.missing(), rule.notice());
        work.findings.add(findings.absent(rule, notice, what, work.line));
      }
    }
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
    longer.add(more);
    return longer;
  }
}
