package org.sitthi.claims.files;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.DateBasis;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.Legal;
import org.sitthi.claims.Level;
import org.sitthi.claims.Limit;
import org.sitthi.claims.Notice;
import org.sitthi.claims.Reading;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Route;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleStatus;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Stage;
import org.sitthi.claims.Text;
import org.sitthi.claims.VisitType;

/** Reads one version of one rule. */
final class RuleReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "version",
          "covers",
          "scheme",
          "visitType",
          "stage",
          "rank",
          "match",
          "effect",
          "from",
          "until",
          "basis",
          "severity",
          "replyCodes",
          "legal",
          "status",
          "th",
          "en",
          "missing",
          "unknown",
          "readings",
          "crossLine",
          "limit",
          "check",
          "unit",
          "action");

  private static final int MOST_VERSIONS = 999;
  private static final int MOST_RANKS = 9999;

  private final Names names;
  private final MatchReader match;
  private final EffectReader effect;

  RuleReader(Names names) {
    this.names = names;
    match = new MatchReader(names);
    effect = new EffectReader(names);
  }

  Rule read(Node node) {
    node.onlyKeys(KEYS);
    Stage stage = stage(node.get("stage"));
    Rule rule =
        new Rule(
            pattern(node.get("id"), "[A-Z][A-Z0-9-]{2,39}"),
            node.get("version").number(1, MOST_VERSIONS),
            node.place(),
            covers(node.find("covers")),
            schemes(node.get("scheme")),
            visitType(node.find("visitType")),
            stage.name(),
            node.find("rank") == null ? 0 : node.get("rank").number(0, MOST_RANKS),
            match.read(node.find("match")),
            effect.read(node.find("effect")),
            day(node, "from"),
            day(node, "until"),
            node.find("basis") == null ? DateBasis.SERVICE : node.get("basis").one(DateBasis.class),
            notice(node),
            missing(node.find("missing")),
            unknown(node.find("unknown"), stage),
            legal(node.get("legal")),
            node.get("status").one(RuleStatus.class),
            readings(node.find("readings")),
            node.find("crossLine") != null && node.get("crossLine").flag(),
            limit(node.find("limit")),
            node.find("check") == null ? null : pattern(node.get("check"), "K-[0-9]{2}"),
            node.find("unit") == null ? null : node.get("unit").one(ResponsibleUnit.class),
            action(node.find("action")));
    RuleSense.check(node, rule, stage);
    return rule;
  }

  private Stage stage(Node node) {
    Stage stage = names.stages().get(node.text());
    if (stage == null) {
      throw node.wrong("unknown stage '" + node.text() + "'; known are " + names.stages().keySet());
    }
    return stage;
  }

  private static List<String> covers(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    List<String> rows = node.texts();
    for (String row : rows) {
      if (!row.matches("(G|X|AMB|K)-[0-9]{2}")) {
        throw node.wrong("'" + row + "' is no row of the fact sheet, such as G-59");
      }
    }
    return rows;
  }

  private static Set<Scheme> schemes(Node node) {
    if (!node.isList() && node.text().equals("ANY")) {
      return EnumSet.allOf(Scheme.class);
    }
    Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
    if (!node.isList()) {
      schemes.add(node.one(Scheme.class));
    } else {
      node.elements().forEach(each -> schemes.add(each.one(Scheme.class)));
    }
    if (schemes.isEmpty()) {
      throw node.wrong("no scheme is named; write ANY for all");
    }
    return schemes;
  }

  private static @Nullable VisitType visitType(@Nullable Node node) {
    return node == null || node.text().equals("ANY") ? null : node.one(VisitType.class);
  }

  private static @Nullable LocalDate day(Node node, String key) {
    Node value = node.find(key);
    return value == null ? null : value.day();
  }

  private Notice notice(Node node) {
    return new Notice(
        node.get("severity").one(Level.class),
        replyCodes(node.find("replyCodes")),
        node.bothLanguages());
  }

  private @Nullable Notice missing(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    node.onlyKeys(Set.of("severity", "replyCodes", "th", "en"));
    return notice(node);
  }

  private List<String> replyCodes(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    List<String> codes = node.texts();
    codes.forEach(code -> names.check(node, FieldType.REPLY, code));
    return codes;
  }

  private static Rule.WhenUnknown unknown(@Nullable Node node, Stage stage) {
    if (node != null) {
      return node.one(Rule.WhenUnknown.class);
    }
    return stage.kind() == Stage.Kind.ROUTE ? Rule.WhenUnknown.REVIEW : Rule.WhenUnknown.SKIP;
  }

  private static Legal legal(Node node) {
    node.onlyKeys(Set.of("letter", "dated", "source"));
    Node letter = node.find("letter");
    Node dated = node.find("dated");
    if ((letter == null) != (dated == null)) {
      throw node.wrong("a letter has a date and a date has a letter; give both or none");
    }
    return new Legal(
        letter == null ? null : letter.text(),
        dated == null ? null : dated.day(),
        node.get("source").text());
  }

  private static List<Reading> readings(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    return node.elements().stream()
        .map(each -> {
          each.onlyKeys(Set.of("route", "th", "en"));
          return new Reading(each.get("route").one(Route.class), each.bothLanguages());
        })
        .toList();
  }

  private static @Nullable Limit limit(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    node.onlyKeys(Set.of("counts", "atMost"));
    return new Limit(node.get("counts").one(Limit.Counts.class), node.get("atMost").decimal());
  }

  private static @Nullable Text action(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    node.onlyKeys(Set.of("th", "en"));
    return node.bothLanguages();
  }

  private static String pattern(Node node, String pattern) {
    if (!node.text().matches(pattern)) {
      throw node.wrong("'" + node.text() + "' does not look like " + pattern);
    }
    return node.text();
  }
}
