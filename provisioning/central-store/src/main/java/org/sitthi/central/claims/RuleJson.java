package org.sitthi.central.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Legal;
import org.sitthi.claims.Rule;
import org.sitthi.claims.Stage;
import org.sitthi.claims.deadline.Calendar;
import org.sitthi.claims.files.Heading;

/** Rules as JSON values. */
final class RuleJson {

  private RuleJson() {}

  /** Id, version, interval, letter and status: what each answer names. */
  static Map<String, Object> reference(Rule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", rule.id());
    json.put("version", rule.version());
    interval(json, rule.from(), rule.until());
    json.put("status", rule.status().name());
    json.put("legal", legal(rule.legal()));
    return json;
  }

  static Map<String, Object> whole(Rule rule) {
    Map<String, Object> json = reference(rule);
    json.put("schemes", rule.schemes().stream().map(Enum::name).sorted().toList());
    DecisionJson.put(json, "visitType", rule.visitType() == null ? null : rule.visitType().name());
    json.put("stage", rule.stage());
    json.put("rank", rule.rank());
    json.put("dateBasis", rule.basis().name());
    json.put("severity", rule.notice().level().name());
    json.put("replyCodes", rule.notice().replyCodes());
    DecisionJson.put(
        json, "route", rule.effect().route() == null ? null : rule.effect().route().name());
    json.put(
        "matchesOn", rule.match().stream().map(each -> each.field().path()).distinct().toList());
    json.put("require", rule.effect().require().stream().map(Enum::name).toList());
    DecisionJson.put(json, "check", rule.check());
    json.put("covers", rule.covers());
    json.put("message", DecisionJson.text(rule.notice().text()));
    json.put("place", rule.place());
    return json;
  }

  /** An entry of the calendar: rate of lateness, result days, cut-off. */
  static Map<String, Object> dated(Heading entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", entry.id());
    json.put("version", entry.version());
    interval(json, entry.from(), entry.until());
    json.put("status", entry.status().name());
    json.put("legal", legal(entry.legal()));
    json.put("message", DecisionJson.text(entry.text()));
    return json;
  }

  static List<Map<String, Object>> dated(Calendar calendar, LocalDate day) {
    return calendar.entries().stream()
        .filter(entry -> entry.isInForce(day))
        .map(RuleJson::dated)
        .toList();
  }

  static Map<String, Object> stage(Stage stage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", stage.name());
    json.put("kind", stage.kind().name());
    json.put("text", DecisionJson.text(stage.text()));
    return json;
  }

  static Map<String, Object> legal(Legal legal) {
    Map<String, Object> json = new LinkedHashMap<>();
    DecisionJson.put(json, "letter", legal.letter());
    DecisionJson.put(json, "dated", legal.dated() == null ? null : legal.dated().toString());
    json.put("source", legal.source());
    return json;
  }

  private static void interval(
      Map<String, Object> json, @Nullable LocalDate from, @Nullable LocalDate until) {
    DecisionJson.put(json, "effectiveFrom", from == null ? null : from.toString());
    DecisionJson.put(json, "effectiveTo", until == null ? null : until.toString());
  }
}
