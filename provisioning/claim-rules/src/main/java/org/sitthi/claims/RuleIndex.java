package org.sitthi.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules sorted out by scheme, kind of visit and date, and within these by drug or category, so
 * that a line asks only the rules that could concern it.
 */
final class RuleIndex {

  /** Rules for lines of one drug or one category, in the order of evaluation. */
  record LineRules(List<Compiled> route, List<Compiled> after, List<Compiled> line) {}

  /** All rules of one scheme, kind of visit and span of dates. */
  static final class Slice {
    final List<Compiled> visit;
    private final Map<String, LineRules> byDrug;
    private final LineRules otherDrug;
    private final Map<String, LineRules> byCategory;
    private final LineRules otherCategory;

    Slice(List<Compiled> rules, Map<String, Stage> stages, Codes codes) {
      visit = ofKind(rules, stages, Stage.Kind.VISIT);
      byDrug = new HashMap<>();
      for (Code drug : codes.all(FieldType.DRUG)) {
        byDrug.put(drug.id(), lineRules(rules, stages, r -> admits(r, ChargeField.DRUG, drug)));
      }
      otherDrug = lineRules(rules, stages, r -> admits(r, ChargeField.DRUG, null));
      byCategory = new HashMap<>();
      for (Code category : codes.all(FieldType.CATEGORY)) {
        byCategory.put(
            category.id(),
            lineRules(
                rules,
                stages,
                r ->
                    admits(r, ChargeField.DRUG, null)
                        && admits(r, ChargeField.CATEGORY, category)));
      }
      otherCategory = otherDrug;
    }

    LineRules of(Frame frame) {
      LineRules own =
          frame.drug == null ? byCategory.get(frame.category) : byDrug.get(frame.drugId);
      if (own != null) {
        return own;
      }
      return frame.drug == null ? otherCategory : otherDrug;
    }
  }

  private final LocalDate[] starts;
  private final Map<Scheme, Map<VisitType, Slice[]>> slices = new EnumMap<>(Scheme.class);

  RuleIndex(List<Stage> order, List<Rule> rules, Codes codes) {
    Map<String, Integer> places = new HashMap<>();
    Map<String, Stage> stages = new HashMap<>();
    for (Stage stage : order) {
      places.put(stage.name(), places.size());
      stages.put(stage.name(), stage);
    }
    List<Compiled> sorted =
        rules.stream()
            .sorted(
                Comparator.comparingInt((Rule rule) -> places.getOrDefault(rule.stage(), -1))
                    .thenComparingInt(Rule::rank)
                    .thenComparing(Rule::id)
                    .thenComparingInt(Rule::version))
            .map(rule -> new Compiled(rule, codes))
            .toList();
    starts = starts(rules);
    for (Scheme scheme : Scheme.values()) {
      for (VisitType type : VisitType.values()) {
        slices
            .computeIfAbsent(scheme, _ -> new EnumMap<>(VisitType.class))
            .put(type, slices(sorted, stages, codes, scheme, type));
      }
    }
  }

  Slice at(Scheme scheme, VisitType type, LocalDate day) {
    int found = Arrays.binarySearch(starts, day);
    return slices.getOrDefault(scheme, Map.of())
        .getOrDefault(type, new Slice[0])[found >= 0 ? found + 1 : -found - 1];
  }

  private static LocalDate[] starts(List<Rule> rules) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Rule rule : rules) {
      if (rule.from() != null) {
        days.add(rule.from());
      }
      if (rule.until() != null) {
        days.add(rule.until());
      }
    }
    return days.toArray(LocalDate[]::new);
  }

  private Slice[] slices(
      List<Compiled> sorted,
      Map<String, Stage> stages,
      Codes codes,
      Scheme scheme,
      VisitType type) {
    List<Compiled> own =
        sorted.stream()
            .filter(c -> c.rule.schemes().contains(scheme))
            .filter(c -> c.rule.visitType() == null || c.rule.visitType() == type)
            .toList();
    Slice[] all = new Slice[starts.length + 1];
    for (int i = 0; i < all.length; i++) {
      LocalDate day =
          i > 0 ? starts[i - 1] : (starts.length == 0 ? LocalDate.EPOCH : starts[0].minusDays(1));
      all[i] =
          new Slice(
              own.stream()
                  .filter(c -> c.rule.basis() == DateBasis.SENT || c.rule.isInForce(day))
                  .toList(),
              stages,
              codes);
    }
    return all;
  }

  private static LineRules lineRules(
      List<Compiled> rules, Map<String, Stage> stages, Predicate<Rule> wanted) {
    List<Compiled> own = new ArrayList<>(rules);
    own.removeIf(c -> !wanted.test(c.rule));
    return new LineRules(
        ofKind(own, stages, Stage.Kind.ROUTE),
        ofKind(own, stages, Stage.Kind.AFTER),
        ofKind(own, stages, Stage.Kind.LINE));
  }

  private static List<Compiled> ofKind(
      List<Compiled> rules, Map<String, Stage> stages, Stage.Kind kind) {
    return rules.stream()
        .filter(c -> {
          Stage stage = stages.get(c.rule.stage());
          return stage != null && stage.kind() == kind;
        })
        .toList();
  }

  /** Whether the rule could match when the field has this value; null: none of the known codes. */
  private static boolean admits(Rule rule, Field field, @Nullable Code code) {
    for (Condition condition : rule.match()) {
      if (condition.field() == field && condition.must() instanceof Must.OneOf oneOf) {
        boolean admitted =
            code == null
                ? oneOf.absent() != Truth.NO
                : oneOf.codes().contains(code.id())
                    || code.groups().stream().anyMatch(oneOf.codes()::contains);
        if (!admitted) {
          return false;
        }
      }
    }
    return true;
  }
}
