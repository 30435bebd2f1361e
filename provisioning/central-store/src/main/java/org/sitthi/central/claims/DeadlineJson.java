package org.sitthi.central.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitthi.claims.deadline.Deadlines;

/** Deadlines as JSON values. */
final class DeadlineJson {

  private DeadlineJson() {}

  static Map<String, Object> of(Deadlines d) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("serviceDate", d.serviceDate().toString());
    json.put("sentDate", d.sentDate().toString());
    json.put("onTimeUntil", d.onTimeUntil().toString());
    json.put("ps", d.ps());
    json.put("percent", d.percent());
    json.put("percentIsMaximum", d.percentIsMaximum());
    json.put("percentText", DecisionJson.text(d.percentText()));
    json.put("steps", d.steps().stream().map(DeadlineJson::step).toList());
    json.put("nextRep", d.nextRep().toString());
    json.put("payBy", d.payBy().toString());
    json.put("fiscalYear", d.fiscalYear());
    json.put("fiscalYearBuddhist", d.fiscalYearBuddhist());
    DecisionJson.put(json, "cutOff", d.cutOff() == null ? null : d.cutOff().toString());
    json.put("afterCutOff", d.afterCutOff());
    json.put("rules", d.rules().stream().map(RuleJson::dated).toList());
    return json;
  }

  private static Map<String, Object> step(Deadlines.Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ps", step.ps());
    json.put("percent", step.percent());
    json.put("percentIsMaximum", step.percentIsMaximum());
    DecisionJson.put(json, "lastDay", step.lastDay() == null ? null : step.lastDay().toString());
    return json;
  }
}
