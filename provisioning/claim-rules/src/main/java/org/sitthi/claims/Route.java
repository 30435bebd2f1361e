package org.sitthi.claims;

/** Which way a charge line goes (facts/claims.md A.3, A.7 AMB-18). */
public enum Route implements Described {
  /** Direct claim through e-Claim. */
  ECLAIM("เบิกจ่ายตรงผ่าน e-Claim", "Direct claim through e-Claim"),
  /** Receipt to the patient, who claims from the own agency. */
  RECEIPT(
      "ออกใบเสร็จให้ผู้มีสิทธิเบิกต้นสังกัด",
      "Receipt to the patient, who claims from the own agency"),
  /** Dialysis programme DMIS(HD), not e-Claim. */
  DMISHD("โปรแกรมฟอกไต DMIS(HD) ไม่ส่ง e-Claim", "Dialysis programme DMIS(HD), not e-Claim"),
  /** Not claimable by any route. */
  NOT_CLAIMABLE("เบิกไม่ได้ทุกช่องทาง", "Not claimable by any route"),
  /** The patient pays; the line is not claimed. */
  PATIENT_PAYS("ผู้ป่วยจ่ายเอง ไม่ส่งเบิก", "The patient pays; the line is not claimed"),
  /** A person must decide; the readings are shown. */
  REVIEW("ต้องให้เจ้าหน้าที่ตัดสิน", "A person must decide; the readings are shown");

  private final String th;
  private final String en;

  Route(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
