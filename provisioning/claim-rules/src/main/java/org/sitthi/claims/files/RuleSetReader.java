package org.sitthi.claims.files;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitthi.claims.ChargeField;
import org.sitthi.claims.Codes;
import org.sitthi.claims.Condition;
import org.sitthi.claims.Must;
import org.sitthi.claims.Role;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Settings;
import org.sitthi.claims.Stage;
import org.sitthi.claims.YearKind;

/** Reads the trees of all files into one rule set: codes first, then roles, order and rules. */
final class RuleSetReader {

  static final Set<String> KINDS = Set.of("rules", "codes", "roles", "order", "settings");

  private static final int MOST_RULES = 5000;

  private final List<Node> roots;

  RuleSetReader(List<Node> roots) {
    this.roots = roots;
  }

  RuleSet read(String fingerprint) {
    Codes codes = CodesReader.read(ofKind("codes"));
    Map<String, Role> roles = roles(codes);
    Map<String, Stage> stages = stages();
    RuleReader reader = new RuleReader(new Names(codes, roles, stages));
    List<Rule> rules = new ArrayList<>();
    for (Node root : ofKind("rules")) {
      root.onlyKeys(Set.of("kind", "subject", "rules"));
      root.get("subject").bothLanguages();
      root.get("rules").elements().forEach(each -> rules.add(reader.read(each)));
    }
    if (rules.size() > MOST_RULES) {
      throw new RuleFileException("more than " + MOST_RULES + " rules");
    }
    deciders(rules);
    return new RuleSet(
        List.copyOf(stages.values()), Versions.inARow(rules), codes, settings(), fingerprint);
  }

  /** A rule that looks at who decided must name rules that there are. */
  private static void deciders(List<Rule> rules) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    for (Rule rule : rules) {
      for (Condition condition : rule.match()) {
        if (condition.field() == ChargeField.DECIDED_BY
            && condition.must() instanceof Must.OneOf named) {
          for (String id : named.codes()) {
            if (!ids.contains(id)) {
              throw new RuleFileException(
                  rule.place() + ": rule " + rule.id() + ": no rule is called '" + id + "'");
            }
          }
        }
      }
    }
  }

  private Map<String, Role> roles(Codes codes) {
    MatchReader reader = new MatchReader(new Names(codes, Map.of(), Map.of()));
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Node root : ofKind("roles")) {
      root.onlyKeys(Set.of("kind", "roles"));
      for (Node node : root.get("roles").elements()) {
        node.onlyKeys(Set.of("id", "th", "en", "anyOf"));
        List<List<Condition>> ways = new ArrayList<>();
        for (Node way : node.get("anyOf").elements()) {
          List<Condition> all = reader.read(way);
          all.forEach(condition -> RuleSense.role(way, condition));
          ways.add(all);
        }
        Role role = new Role(node.get("id").text(), node.bothLanguages(), ways);
        if (roles.put(role.id(), role) != null) {
          throw node.wrong("the role '" + role.id() + "' stands twice");
        }
      }
    }
    return roles;
  }

  private Map<String, Stage> stages() {
    Node root = only("order");
    root.onlyKeys(Set.of("kind", "stages"));
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Node node : root.get("stages").elements()) {
      node.onlyKeys(Set.of("name", "kind", "th", "en"));
      Stage stage =
          new Stage(
              node.get("name").text(),
              node.get("kind").one(Stage.Kind.class),
              node.bothLanguages());
      if (stages.put(stage.name(), stage) != null) {
        throw node.wrong("the stage '" + stage.name() + "' stands twice");
      }
    }
    return stages;
  }

  private Settings settings() {
    Node root = only("settings");
    root.onlyKeys(Set.of("kind", "fiscalYearStart", "dentalYear"));
    Node start = root.get("fiscalYearStart");
    try {
      return new Settings(
          MonthDay.parse("--" + start.text()), root.get("dentalYear").one(YearKind.class));
    } catch (DateTimeException e) {
      throw start.wrong("'" + start.text() + "' is no month-day");
    }
  }

  private Node only(String kind) {
    List<Node> found = ofKind(kind);
    if (found.size() != 1) {
      throw new RuleFileException(
          "exactly one file of the kind '" + kind + "' is expected, not " + found.size());
    }
    return found.getFirst();
  }

  private List<Node> ofKind(String kind) {
    return roots.stream().filter(root -> root.get("kind").text().equals(kind)).toList();
  }
}
