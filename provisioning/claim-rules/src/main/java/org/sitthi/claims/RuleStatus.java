package org.sitthi.claims;

/** Whether the reading of a rule is settled. */
public enum RuleStatus implements Described {
  /** As the letter or slide says. */
  CONFIRMED("ยืนยันแล้วตามหนังสือ", "As the letter or slide says"),
  /** Unsettled: ask, never decide silently. */
  UNCONFIRMED("ยังไม่ยืนยัน ต้องสอบถาม", "Unsettled: ask, never decide silently");

  private final String th;
  private final String en;

  RuleStatus(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
