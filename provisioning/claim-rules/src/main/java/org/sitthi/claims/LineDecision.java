package org.sitthi.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one charge line.
 *
 * @param lineId the line
 * @param route where it goes
 * @param alsoAllowed other routes that are open
 * @param decidedBy the rule that decided the route
 * @param why the reason in words
 * @param charged what the hospital charges
 * @param calculation the claimable amount and how it came about
 * @param patientPays what of the charge the patient bears
 * @param programme program in which it is claimed
 * @param approvedIn program that must have approved it
 * @param receiptText wording for a receipt, if one is issued
 * @param required fields and attachments asked for
 * @param findings what was found, the worst first
 * @param readings both readings of an unsettled question; empty when settled
 */
public record LineDecision(
    String lineId,
    Route route,
    List<Route> alsoAllowed,
    Rule decidedBy,
    Text why,
    Money charged,
    Calculation calculation,
    Money patientPays,
    @Nullable Programme programme,
    @Nullable Programme approvedIn,
    @Nullable String receiptText,
    List<Required> required,
    List<Finding> findings,
    List<Reading> readings) {

  /** Keeps its own copies. */
  public LineDecision {
    alsoAllowed = List.copyOf(alsoAllowed);
    required = List.copyOf(required);
    findings = List.copyOf(findings);
    readings = List.copyOf(readings);
  }

  /** What may be claimed on this route; never negative, never above the charge. */
  public Money claimable() {
    return calculation.result();
  }

  /** One line in each language: what, because of which rule, letter and date. */
  public Text explanation() {
    return Explanation.of(this);
  }
}
