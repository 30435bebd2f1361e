package org.sitthi.claims.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleFileException;

/**
 * Puts the versions of each rule in a row without overlap and without gap. A version without an end
 * runs until the next one begins, so that a new letter is a new file and no old one is touched.
 */
final class Versions {

  private Versions() {}

  static List<Rule> inARow(List<Rule> rules) {
    Map<String, List<Rule>> byId = new TreeMap<>();
    for (Rule rule : rules) {
      byId.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).add(rule);
    }
    List<Rule> all = new ArrayList<>();
    byId.values().forEach(versions -> all.addAll(row(versions)));
    return all;
  }

  private static List<Rule> row(List<Rule> versions) {
    versions.sort(Comparator.comparingInt(Rule::version));
    List<Rule> row = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Rule rule = versions.get(i);
      row.add(i + 1 < versions.size() ? before(rule, versions.get(i + 1)) : rule);
    }
    return row;
  }

  /** The rule, ended where the next begins. */
  private static Rule before(Rule rule, Rule next) {
    if (rule.version() == next.version()) {
      throw wrong(next, "version " + rule.version() + " stands already at " + rule.place());
    }
    if (!rule.schemes().equals(next.schemes()) || rule.visitType() != next.visitType()) {
      throw wrong(next, "another scheme or visit type than version " + rule.version());
    }
    LocalDate start = next.from();
    if (start == null || (rule.from() != null && !rule.from().isBefore(start))) {
      throw wrong(
          next, "does not begin after version " + rule.version() + " (" + rule.place() + ")");
    }
    if (rule.until() == null) {
      return ending(rule, start);
    }
    if (rule.until().isAfter(start)) {
      throw wrong(
          next, "overlaps version " + rule.version() + ", which runs until " + rule.until());
    }
    if (rule.until().isBefore(start)) {
      throw wrong(
          next,
          "leaves a gap after version " + rule.version() + ", which ended on " + rule.until());
    }
    return rule;
  }

  private static RuleFileException wrong(Rule rule, String what) {
    return new RuleFileException(
        rule.place() + ": rule " + rule.id() + " version " + rule.version() + " " + what);
  }

  private static Rule ending(Rule r, LocalDate until) {
    return new Rule(
        r.id(),
        r.version(),
        r.place(),
        r.covers(),
        r.schemes(),
        r.visitType(),
        r.stage(),
        r.rank(),
        r.match(),
        r.effect(),
        r.from(),
        until,
        r.basis(),
        r.notice(),
        r.missing(),
        r.unknown(),
        r.legal(),
        r.status(),
        r.readings(),
        r.crossLine(),
        r.limit(),
        r.check(),
        r.unit(),
        r.action());
  }
}
