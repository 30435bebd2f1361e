package org.sitthi.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sitthi.claims.files.RuleFiles;

/** Asks the built-in rules about made-up visits, with few words. */
final class Ask {

  static final String CODE = "PP9900000001";
  static final RuleSet RULES = RuleFiles.builtIn().load();

  private final VisitBuilder visit;
  private FactsBuilder facts = FactsBuilder.builder();
  private final List<ChargeLine> lines = new ArrayList<>();

  private Ask(LocalDate day) {
    visit =
        Visit.builder("V1", Scheme.LGO, day)
            .subInscl("L1")
            .hn("HN1")
            .facility(FacilityType.STATE)
            .permitNumber(CODE);
  }

  static Ask on(String day) {
    return new Ask(LocalDate.parse(day));
  }

  static Ask inScheme(Scheme scheme, String day) {
    Ask ask = new Ask(LocalDate.parse(day));
    return ask.visit(v -> Visit.builder("V1", scheme, LocalDate.parse(day)));
  }

  Ask visit(UnaryOperator<VisitBuilder> change) {
    Ask ask = new Ask(change.apply(visit));
    ask.lines.addAll(lines);
    return ask;
  }

  private Ask(VisitBuilder visit) {
    this.visit = visit;
  }

  Ask facts(UnaryOperator<FactsBuilder> change) {
    facts = change.apply(facts);
    return this;
  }

  Ask line(String category, String baht, UnaryOperator<ChargeLineBuilder> change) {
    String id = "L" + (lines.size() + 1);
    lines.add(change.apply(ChargeLine.builder(id, category, Money.baht(baht))).build());
    return this;
  }

  Ask kind(String category, String kind, String baht) {
    return line(category, baht, l -> l.kind(kind));
  }

  Ask drug(String generic, UnaryOperator<DrugUseBuilder> change) {
    return drug(generic, change, l -> l);
  }

  Ask drug(
      String generic, UnaryOperator<DrugUseBuilder> change, UnaryOperator<ChargeLineBuilder> line) {
    DrugUse use = change.apply(DrugUseBuilder.builder().genericId(generic).ned(false)).build();
    return line("3", "1000", l -> line.apply(l.drug(use)));
  }

  static Approval approved() {
    return new Approval("A1", null, null, null, null, null);
  }

  static BigDecimal times(int quantity) {
    return BigDecimal.valueOf(quantity);
  }

  Decision decide() {
    return decide(RULES);
  }

  Decision decide(RuleSet rules) {
    return Evaluator.evaluate(visit.build(), lines, facts.build(), rules);
  }

  LineDecision first() {
    return decide().lines().getFirst();
  }

  Route route() {
    return first().route();
  }

  /** Ids of the rules that found something at these levels, in the first line. */
  static List<String> found(LineDecision line, Level... levels) {
    return line.findings().stream()
        .filter(f -> Arrays.asList(levels).contains(f.level()))
        .map(Finding::ruleId)
        .toList();
  }

  static List<String> found(Decision decision) {
    return decision.findings().stream().map(Finding::ruleId).toList();
  }
}
