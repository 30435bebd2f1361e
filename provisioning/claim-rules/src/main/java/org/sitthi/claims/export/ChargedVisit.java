package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sitthi.claims.Visit;

/**
 * A visit with its charges, as the sixteen files want it.
 *
 * @param keys what stands in each of its rows
 * @param invoice number of the invoice, if one is known
 * @param diagnoses ICD codes
 * @param procedures procedure codes
 * @param visit what the decision was made from
 * @param decided charges and decision
 */
public record ChargedVisit(
    Keys keys,
    Optional<String> invoice,
    List<Diagnosis> diagnoses,
    List<Procedure> procedures,
    Visit visit,
    DecidedVisit decided) {

  /** Keeps its own copies. */
  public ChargedVisit {
    diagnoses = List.copyOf(diagnoses);
    procedures = List.copyOf(procedures);
  }

  /**
   * What stands in each row.
   *
   * @param hospitalCode the treating hospital, five digits
   * @param personId citizen or passport number
   * @param clinic code of the clinic, if known
   */
  public record Keys(String hospitalCode, String personId, Optional<String> clinic) {

    /** Nothing of a person. */
    @Override
    public String toString() {
      return "Keys[]";
    }
  }

  /**
   * A diagnosis.
   *
   * @param code ICD-10, with or without its dot
   * @param type DXTYPE, such as {@code 1} for the principal one
   * @param doctor licence number, if known
   */
  public record Diagnosis(String code, String type, Optional<String> doctor) {}

  /**
   * A procedure.
   *
   * @param code ICD-9-CM, with or without its dot
   * @param doctor licence number, if known
   * @param price in baht, if known
   */
  public record Procedure(String code, Optional<String> doctor, Optional<BigDecimal> price) {}

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "ChargedVisit[" + decided.key() + "]";
  }
}
