package org.sitthi.claims.export;

import java.util.List;
import java.util.Optional;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.Money;

/**
 * What the sixteen files say of one visit's charges.
 *
 * @param lines rows of ADP and DRU, then what CHA has beyond them, a line for each category
 * @param projectCode special project code
 * @param trafficAct what the traffic act pays
 * @param invoice number of the invoice
 * @param total of the invoice
 * @param useOfRight OPD.UUC
 * @param diagnoses rows of ODX
 * @param procedures rows of OOP
 */
public record ReadCharges(
    List<ChargeLine> lines,
    Optional<String> projectCode,
    Optional<Money> trafficAct,
    Optional<String> invoice,
    Optional<Money> total,
    Optional<String> useOfRight,
    List<ChargedVisit.Diagnosis> diagnoses,
    List<ChargedVisit.Procedure> procedures) {

  /** Keeps its own copies. */
  public ReadCharges {
    lines = List.copyOf(lines);
    diagnoses = List.copyOf(diagnoses);
    procedures = List.copyOf(procedures);
  }
}
