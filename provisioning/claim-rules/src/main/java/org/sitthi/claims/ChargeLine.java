package org.sitthi.claims;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a visit. What is absent is not known.
 *
 * @param lineId names the line within its visit; no two alike
 * @param category charge category 1 to 17 of the public price list, such as {@code 7}
 * @param kind kind of service where it decides the route, such as {@code DIALYSIS}: the code file
 *     lists them
 * @param itemCode code of the payer's item list
 * @param quantity units or sessions, above zero
 * @param charge what the hospital charges for the whole line, not negative
 * @param listRate the list's price for one unit on the service date
 * @param inList whether the item stands in the list valid on the service date
 * @param drug the drug, when the line is one
 * @param projectCode special project code of this line
 * @param approval approval before use
 * @param deviceStocked whether the facility stocks the device
 * @param notStockedReason why it does not
 * @param receiptIssued whether the patient has paid this line against a receipt
 * @param receiptText wording on that receipt for this line
 * @param ssoCertificate whether the Social Security Office's certificate is at hand
 * @param dialysisRelated whether the line belongs to a dialysis session
 */
@RecordBuilder
public record ChargeLine(
    String lineId,
    String category,
    @Nullable String kind,
    @Nullable String itemCode,
    BigDecimal quantity,
    Money charge,
    @Nullable Money listRate,
    @Nullable Boolean inList,
    @Nullable DrugUse drug,
    @Nullable String projectCode,
    @Nullable Approval approval,
    @Nullable Boolean deviceStocked,
    @Nullable String notStockedReason,
    @Nullable Boolean receiptIssued,
    @Nullable String receiptText,
    @Nullable Boolean ssoCertificate,
    @Nullable Boolean dialysisRelated) {

  /** Refuses a negative charge and a quantity that is not above zero. */
  public ChargeLine {
    if (charge.satang() < 0) {
      throw new IllegalArgumentException("line " + lineId + ": the charge is negative");
    }
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("line " + lineId + ": the quantity is not above zero");
    }
  }

  /** One piece, by names, from what is never absent; what is not set is not known. */
  public static ChargeLineBuilder builder(String lineId, String category, Money charge) {
    return ChargeLineBuilder.builder()
        .lineId(lineId)
        .category(category)
        .charge(charge)
        .quantity(BigDecimal.ONE);
  }
}
