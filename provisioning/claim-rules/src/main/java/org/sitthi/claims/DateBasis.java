package org.sitthi.claims;

/** Which date decides whether a rule is in force. */
public enum DateBasis implements Described {
  /** Date of service. */
  SERVICE("วันที่รับบริการ", "Date of service"),
  /** Date of sending. */
  SENT("วันที่ส่งข้อมูล", "Date of sending");

  private final String th;
  private final String en;

  DateBasis(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
