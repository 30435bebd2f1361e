package org.sitthi.central.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Calculation;
import org.sitthi.claims.Decision;
import org.sitthi.claims.Finding;
import org.sitthi.claims.LineDecision;
import org.sitthi.claims.Money;
import org.sitthi.claims.Particular;
import org.sitthi.claims.ProgrammePart;
import org.sitthi.claims.Reading;
import org.sitthi.claims.Required;
import org.sitthi.claims.Text;

/** A decision as JSON values; {@link AnswerShapes} describes them. Absent values are left out. */
final class DecisionJson {

  private DecisionJson() {}

  static Map<String, Object> of(RuleDesk.Outcome outcome, String ruleSet) {
    Decision decision = outcome.decision();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("visitId", decision.visitId());
    json.put("state", decision.state().name());
    json.put("ruleSet", ruleSet);
    json.put("lines", decision.lines().stream().map(DecisionJson::line).toList());
    json.put("findings", findings(decision.findings()));
    json.put("required", decision.required().stream().map(DecisionJson::required).toList());
    json.put("parts", decision.parts().stream().map(DecisionJson::part).toList());
    json.put("chargedSatang", decision.charged().satang());
    json.put("trafficActDeductedSatang", decision.trafficActDeducted().satang());
    json.put("directClaimSatang", decision.directClaim().satang());
    json.put("notChecked", notChecked(outcome));
    Optional<Map<String, Object>> deadlines = outcome.deadlines().map(DeadlineJson::of);
    deadlines.ifPresent(each -> json.put("deadlines", each));
    return json;
  }

  private static List<String> notChecked(RuleDesk.Outcome outcome) {
    TreeSet<String> sections = new TreeSet<>();
    for (Particular each : Particular.values()) {
      String section = each.section();
      if (section != null) {
        sections.add(section);
      }
    }
    sections.removeAll(outcome.visit().particulars().sections());
    return List.copyOf(sections);
  }

  private static Map<String, Object> line(LineDecision line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lineId", line.lineId());
    json.put("route", line.route().name());
    json.put("alsoAllowed", line.alsoAllowed().stream().map(Enum::name).toList());
    json.put("rule", RuleJson.reference(line.decidedBy()));
    json.put("why", text(line.why()));
    json.put("explanation", text(line.explanation()));
    json.put("chargedSatang", line.charged().satang());
    json.put("claimableSatang", line.claimable().satang());
    json.put("patientPaysSatang", line.patientPays().satang());
    json.put("formula", formula(line.calculation()));
    put(json, "programme", line.programme() == null ? null : line.programme().name());
    put(json, "approvedIn", line.approvedIn() == null ? null : line.approvedIn().name());
    put(json, "receiptText", line.receiptText());
    json.put("required", line.required().stream().map(DecisionJson::required).toList());
    json.put("findings", findings(line.findings()));
    json.put("readings", line.readings().stream().map(DecisionJson::reading).toList());
    return json;
  }

  private static Map<String, Object> formula(Calculation sum) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", sum.kind().name());
    json.put("rateSource", sum.source().name());
    json.put("shown", sum.shown());
    putMoney(json, "rateSatang", sum.rate());
    putMoney(json, "thresholdSatang", sum.threshold());
    putMoney(json, "groupResultSatang", sum.groupResult());
    return json;
  }

  private static Map<String, Object> reading(Reading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("route", reading.route().name());
    json.put("text", text(reading.text()));
    return json;
  }

  private static Map<String, Object> required(Required required) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", required.what().name());
    put(json, "value", required.value());
    json.put("present", required.present());
    return json;
  }

  private static Map<String, Object> part(ProgrammePart part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("visitId", part.visitId());
    json.put("route", part.route().name());
    json.put("lineIds", part.lineIds());
    json.put("chargedSatang", part.charged().satang());
    json.put("claimableSatang", part.claimable().satang());
    return json;
  }

  static List<Map<String, Object>> findings(List<Finding> findings) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("level", finding.level().name());
      json.put("ruleId", finding.ruleId());
      json.put("version", finding.version());
      put(json, "check", finding.check());
      put(json, "lineId", finding.lineId());
      json.put("path", finding.path());
      json.put("message", text(finding.text()));
      json.put("replyCodes", finding.replyCodes());
      json.put("legal", RuleJson.legal(finding.legal()));
      put(json, "action", finding.action() == null ? null : text(finding.action()));
      put(json, "unit", finding.unit() == null ? null : finding.unit().name());
      json.put("concernedSatang", finding.concerned().satang());
      all.add(json);
    }
    return all;
  }

  static Map<String, Object> text(Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("th", text.th());
    json.put("en", text.en());
    return json;
  }

  static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static void putMoney(Map<String, Object> json, String name, @Nullable Money money) {
    put(json, name, money == null ? null : money.satang());
  }
}
