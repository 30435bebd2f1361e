package org.sitthi.claims;

import java.time.LocalDate;
import java.util.List;

/** A checked set of rules with all it needs; never changes. */
public final class RuleSet {

  private final List<Stage> order;
  private final List<Rule> rules;
  private final Codes codes;
  private final Settings settings;
  private final String fingerprint;
  private final RuleIndex index;

  /**
   * Takes what a loader has checked.
   *
   * @param fingerprint SHA-256 of all files in hexadecimal digits; names this set in manifests
   */
  public RuleSet(
      List<Stage> order, List<Rule> rules, Codes codes, Settings settings, String fingerprint) {
    this.order = List.copyOf(order);
    this.rules = List.copyOf(rules);
    this.codes = codes;
    this.settings = settings;
    this.fingerprint = fingerprint;
    index = new RuleIndex(order, rules, codes);
  }

  /** All versions of all rules. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules in force on a day, by their own date. */
  public List<Rule> inForce(LocalDate day) {
    return rules.stream().filter(rule -> rule.isInForce(day)).toList();
  }

  /** The order of evaluation. */
  public List<Stage> order() {
    return order;
  }

  /** Codes that rules and lines may use. */
  public Codes codes() {
    return codes;
  }

  /** Figures that belong to no single rule. */
  public Settings settings() {
    return settings;
  }

  /**
   * The first version of a rule that the evaluator needs for its own texts.
   *
   * @throws IllegalArgumentException if there is none
   */
  Rule engineRule(String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("the rule '" + id + "' is missing");
  }

  RuleIndex index() {
    return index;
  }

  /** SHA-256 of all files in hexadecimal digits. */
  public String fingerprint() {
    return fingerprint;
  }
}
