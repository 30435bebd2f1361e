package org.sitthi.claims;

/** A field or attachment that a rule asks for. */
public enum Requirement implements Described {
  /** Item code of the payer's list. */
  ITEM_CODE("รหัสรายการ", "Item code of the payer's list"),
  /** Reason EA to EE for a drug outside the National List. */
  NED_REASON(
      "เหตุผลการใช้ยานอกบัญชี EA ถึง EE", "Reason EA to EE for a drug outside the National List"),
  /** Approval number of the drug. */
  APPROVAL_NUMBER("เลขอนุมัติการใช้ยา", "Approval number of the drug"),
  /** Special project code. */
  PROJECT_CODE("รหัสโครงการพิเศษ", "Special project code"),
  /** Certificate of the Social Security Office. */
  SSO_CERTIFICATE("หนังสือรับรองจากประกันสังคม", "Certificate of the Social Security Office"),
  /** Wording on the receipt. */
  RECEIPT_TEXT("ข้อความบนใบเสร็จ", "Wording on the receipt"),
  /** Recorded reason why the facility does not stock the device. */
  NOT_STOCKED_REASON(
      "เหตุผลที่สถานพยาบาลไม่มีรายการอุปกรณ์",
      "Recorded reason why the facility does not stock the device"),
  /** History of kidney transplant. */
  TRANSPLANT_HISTORY("ประวัติการปลูกถ่ายไต", "History of kidney transplant"),
  /** Amount paid under the traffic act (พรบ.). */
  TRAFFIC_ACT_AMOUNT("จำนวนเงิน พรบ.", "Amount paid under the traffic act (พรบ.)"),
  /** External cause code of the accident. */
  EXTERNAL_CAUSE_CODE("รหัสสาเหตุภายนอก", "External cause code of the accident"),
  /** Approval or claim code of the visit. */
  PERMIT_NUMBER(
      "เลขอนุมัติหรือ Claim Code ของครั้งที่รับบริการ", "Approval or claim code of the visit"),
  /** A receipt. */
  RECEIPT("ใบเสร็จรับเงิน", "A receipt");

  private final String th;
  private final String en;

  Requirement(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
