package org.sitthi.claims;

/** Where the price comes from (facts/claims.md S-20). */
public enum RateSource implements Described {
  /** As charged. */
  AS_CHARGED("ตามที่เรียกเก็บ", "As charged"),
  /** Rate of the Comptroller General (CGD). */
  CGD("อัตรากรมบัญชีกลาง", "Rate of the Comptroller General (CGD)"),
  /** Rate of the Ministry of Finance. */
  MOF("อัตรากระทรวงการคลัง", "Rate of the Ministry of Finance"),
  /** The hospital's own price list. */
  PRICE_LIST("Price List ของโรงพยาบาล", "The hospital's own price list"),
  /** Inside the DRG, not separately. */
  DRG("รวมใน DRG ไม่จ่ายแยก", "Inside the DRG, not separately"),
  /** Nothing is paid. */
  NONE("ไม่จ่าย", "Nothing is paid");

  private final String th;
  private final String en;

  RateSource(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
