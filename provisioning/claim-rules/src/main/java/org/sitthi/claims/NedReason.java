package org.sitthi.claims;

/** Why a drug outside the National List was used (facts/claims.md B.2). */
public enum NedReason implements Described {
  /** Adverse reaction or allergy to the drug of the list. */
  EA(
      "แพ้หรือเกิดอาการไม่พึงประสงค์จากยาในบัญชี",
      "Adverse reaction or allergy to the drug of the list"),
  /** Target not reached with the drug of the list. */
  EB("ใช้ยาในบัญชีแล้วไม่ได้ผลตามเป้าหมาย", "Target not reached with the drug of the list"),
  /** No drug of the list, needed for a registered indication. */
  EC(
      "ไม่มียาในบัญชีให้ใช้ แต่จำเป็นตามข้อบ่งชี้ที่ขึ้นทะเบียน",
      "No drug of the list, needed for a registered indication"),
  /** Contra-indication to or interaction of the drug of the list. */
  ED(
      "มีข้อห้ามหรืออันตรกิริยากับยาในบัญชี",
      "Contra-indication to or interaction of the drug of the list"),
  /** The drug of the list costs more. */
  EE("ยาในบัญชีมีราคาแพงกว่า", "The drug of the list costs more"),
  /** The patient's wish: not claimable. */
  EF("ผู้ป่วยประสงค์เอง เบิกไม่ได้", "The patient's wish: not claimable");

  private final String th;
  private final String en;

  NedReason(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
