package org.sitthi.claims;

/** The unit that can mend the cause of a finding (facts/claims.md C.3). */
public enum ResponsibleUnit implements Described {
  /** Benefits unit. */
  BENEFITS("หน่วยสิทธิประโยชน์", "Benefits unit"),
  /** Collection unit. */
  COLLECTION("หน่วยจัดเก็บค่ารักษาพยาบาล", "Collection unit"),
  /** Submission unit. */
  SUBMISSION("หน่วยส่งเบิก", "Submission unit"),
  /** Ward or pharmacy. */
  WARD_PHARMACY("หอผู้ป่วยหรือห้องยา", "Ward or pharmacy"),
  /** Cashier. */
  CASHIER("การเงิน", "Cashier"),
  /** Dialysis unit. */
  DIALYSIS("หน่วยไตเทียม", "Dialysis unit"),
  /** Keeper of the rules. */
  RULES("ผู้ดูแลกฎ", "Keeper of the rules");

  private final String th;
  private final String en;

  ResponsibleUnit(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
