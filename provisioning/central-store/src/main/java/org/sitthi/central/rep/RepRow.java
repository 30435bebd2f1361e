package org.sitthi.central.rep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitthi.claims.Money;

/**
 * One row of a REP (facts/claims.md B.6).
 *
 * @param repNo the REP's number
 * @param tranId NHSO's number of the claim
 * @param pid citizen number: finds the record, is not kept
 * @param codes reply codes; empty when accepted
 * @param scheme main scheme, may be empty
 * @param ps months late as NHSO counts them
 * @param percent of the claim that is paid
 * @param hmain main unit as the hospital sent it, may be empty
 * @param hmain2 main unit as NHSO has it, may be empty
 * @param paid what NHSO pays
 * @param content SHA-256 of the row's cells
 */
record RepRow(
    String repNo,
    String tranId,
    String hn,
    String pid,
    LocalDate serviceDate,
    Optional<LocalDate> repDate,
    Optional<LocalDate> sentDate,
    List<String> codes,
    String scheme,
    Optional<Integer> ps,
    Optional<Integer> percent,
    String hmain,
    String hmain2,
    Optional<Money> paid,
    String content) {

  RepRow {
    codes = List.copyOf(codes);
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "RepRow[" + repNo + " " + tranId + "]";
  }
}
