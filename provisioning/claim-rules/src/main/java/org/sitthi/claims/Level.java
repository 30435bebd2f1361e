package org.sitthi.claims;

/** How much a finding matters, the worst first. */
public enum Level implements Described {
  /** Would be refused: cannot enter a submission. */
  BLOCK("จะถูกปฏิเสธ ห้ามส่ง", "Would be refused: cannot enter a submission"),
  /** A person must decide before it is sent. */
  REVIEW("ต้องตรวจสอบก่อนส่ง", "A person must decide before it is sent"),
  /** May be sent; somebody should look. */
  WARN("ส่งได้ แต่ควรตรวจ", "May be sent; somebody should look"),
  /** Good to know. */
  INFO("เพื่อทราบ", "Good to know");

  private final String th;
  private final String en;

  Level(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
