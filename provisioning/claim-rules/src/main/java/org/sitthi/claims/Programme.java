package org.sitthi.claims;

/** The program in which a line is claimed or approved (facts/claims.md A.3.2). */
public enum Programme implements Described {
  /** e-Claim. */
  E_CLAIM("e-Claim", "e-Claim"),
  /** DMIS(HD), dialysis. */
  DMISHD("DMIS(HD) ฟอกไต", "DMIS(HD), dialysis"),
  /** The agency sends the receipt by NHSO's web program. */
  NHSO_WEB_BY_AGENCY(
      "ต้นสังกัดส่งใบเสร็จผ่านโปรแกรมหน้าเว็บ สปสช.",
      "The agency sends the receipt by NHSO's web program"),
  /** OCPA of สพตส.. */
  OCPA("OCPA สพตส.", "OCPA of สพตส."),
  /** Prior-Authorize. */
  PRIOR_AUTHORIZE("Prior-Authorize", "Prior-Authorize"),
  /** NHSO Client. */
  NHSO_CLIENT("NHSO Client", "NHSO Client");

  private final String th;
  private final String en;

  Programme(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
