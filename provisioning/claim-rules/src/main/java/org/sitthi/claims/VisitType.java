package org.sitthi.claims;

/** How the patient was treated. */
public enum VisitType implements Described {
  /** Out-patient. */
  OP("ผู้ป่วยนอก", "Out-patient"),
  /** In-patient. */
  IP("ผู้ป่วยใน", "In-patient");

  private final String th;
  private final String en;

  VisitType(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
