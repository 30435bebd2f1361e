package org.sitthi.claims;

import java.util.List;

/**
 * What becomes of a visit.
 *
 * @param visitId the visit
 * @param lines one for each charge line, in the order given
 * @param findings findings of the visit as a whole, the worst first
 * @param required fields and attachments asked for in the visit as a whole
 * @param parts its lines by route; all keep the visit's id
 * @param charged sum of all charges
 * @param trafficActDeducted what the traffic act (พรบ.) takes off the direct claim
 * @param directClaim what remains to be claimed directly (e-Claim), never negative
 */
public record Decision(
    String visitId,
    List<LineDecision> lines,
    List<Finding> findings,
    List<Required> required,
    List<ProgrammePart> parts,
    Money charged,
    Money trafficActDeducted,
    Money directClaim) {
  /** Keeps its own copies. */
  public Decision {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
    required = List.copyOf(required);
    parts = List.copyOf(parts);
  }

  /** How far the visit is from being sent. */
  public VisitState state() {
    return VisitState.of(this);
  }
}
