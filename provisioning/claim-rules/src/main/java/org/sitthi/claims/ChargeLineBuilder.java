package org.sitthi.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ChargeLine} by names; what is not set is not known. */
public final class ChargeLineBuilder {

  private final String lineId;
  private final String category;
  private @Nullable String kind;
  private @Nullable String itemCode;
  private BigDecimal quantity = BigDecimal.ONE;
  private final Money charge;
  private @Nullable Money listRate;
  private @Nullable Boolean inList;
  private @Nullable DrugUse drug;
  private @Nullable String projectCode;
  private @Nullable Approval approval;
  private @Nullable Boolean deviceStocked;
  private @Nullable String notStockedReason;
  private @Nullable Boolean receiptIssued;
  private @Nullable String receiptText;
  private @Nullable Boolean ssoCertificate;
  private @Nullable Boolean dialysisRelated;

  /** Takes what is never absent. */
  public ChargeLineBuilder(String lineId, String category, Money charge) {
    this.lineId = lineId;
    this.category = category;
    this.charge = charge;
  }

  /** Sets {@link ChargeLine#kind}. */
  public ChargeLineBuilder kind(@Nullable String value) {
    kind = value;
    return this;
  }

  /** Sets {@link ChargeLine#itemCode}. */
  public ChargeLineBuilder itemCode(@Nullable String value) {
    itemCode = value;
    return this;
  }

  /** Sets {@link ChargeLine#quantity}. */
  public ChargeLineBuilder quantity(BigDecimal value) {
    quantity = value;
    return this;
  }

  /** Sets {@link ChargeLine#listRate}. */
  public ChargeLineBuilder listRate(@Nullable Money value) {
    listRate = value;
    return this;
  }

  /** Sets {@link ChargeLine#inList}. */
  public ChargeLineBuilder inList(@Nullable Boolean value) {
    inList = value;
    return this;
  }

  /** Sets {@link ChargeLine#drug}. */
  public ChargeLineBuilder drug(@Nullable DrugUse value) {
    drug = value;
    return this;
  }

  /** Sets {@link ChargeLine#projectCode}. */
  public ChargeLineBuilder projectCode(@Nullable String value) {
    projectCode = value;
    return this;
  }

  /** Sets {@link ChargeLine#approval}. */
  public ChargeLineBuilder approval(@Nullable Approval value) {
    approval = value;
    return this;
  }

  /** Sets {@link ChargeLine#deviceStocked}. */
  public ChargeLineBuilder deviceStocked(@Nullable Boolean value) {
    deviceStocked = value;
    return this;
  }

  /** Sets {@link ChargeLine#notStockedReason}. */
  public ChargeLineBuilder notStockedReason(@Nullable String value) {
    notStockedReason = value;
    return this;
  }

  /** Sets {@link ChargeLine#receiptIssued}. */
  public ChargeLineBuilder receiptIssued(@Nullable Boolean value) {
    receiptIssued = value;
    return this;
  }

  /** Sets {@link ChargeLine#receiptText}. */
  public ChargeLineBuilder receiptText(@Nullable String value) {
    receiptText = value;
    return this;
  }

  /** Sets {@link ChargeLine#ssoCertificate}. */
  public ChargeLineBuilder ssoCertificate(@Nullable Boolean value) {
    ssoCertificate = value;
    return this;
  }

  /** Sets {@link ChargeLine#dialysisRelated}. */
  public ChargeLineBuilder dialysisRelated(@Nullable Boolean value) {
    dialysisRelated = value;
    return this;
  }

  /** Builds it. */
  public ChargeLine build() {
    return new ChargeLine(
        lineId,
        category,
        kind,
        itemCode,
        quantity,
        charge,
        listRate,
        inList,
        drug,
        projectCode,
        approval,
        deviceStocked,
        notStockedReason,
        receiptIssued,
        receiptText,
        ssoCertificate,
        dialysisRelated);
  }
}
