package org.sitthi.claims.export;

import java.time.LocalDate;
import java.util.List;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.Decision;

/**
 * A visit with its charges and what was decided of them.
 *
 * @param key names the visit where it is kept; nothing of a person
 * @param hn hospital number
 * @param seq visit number
 * @param lines the charges that the decision is about, in its order
 */
public record DecidedVisit(
    String key,
    String hn,
    String seq,
    LocalDate serviceDate,
    List<ChargeLine> lines,
    Decision decision) {

  /** Refuses charges and a decision that are not of one another. */
  public DecidedVisit {
    lines = List.copyOf(lines);
    List<String> charged = lines.stream().map(ChargeLine::lineId).toList();
    if (!charged.equals(decision.lines().stream().map(line -> line.lineId()).toList())) {
      throw new IllegalArgumentException("the decision is about other lines");
    }
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "DecidedVisit[" + key + "]";
  }
}
