package org.sitthi.claims;

/** Which programme approves a drug before its use. */
public enum ApprovalKind implements Described {
  /** Cancer and haematology drugs, OCPA of สพตส.. */
  OCPA("ยามะเร็งและโลหิตวิทยา โปรแกรม OCPA สพตส.", "Cancer and haematology drugs, OCPA of สพตส."),
  /** Rheumatic and psoriasis drugs, Prior-Authorize. */
  PRIOR_AUTHORIZE(
      "ยารูมาติกและสะเก็ดเงิน โปรแกรม Prior-Authorize",
      "Rheumatic and psoriasis drugs, Prior-Authorize"),
  /** Approval number of NHSO Client. */
  NHSO_CLIENT("เลขอนุมัติจาก NHSO Client", "Approval number of NHSO Client");

  private final String th;
  private final String en;

  ApprovalKind(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
