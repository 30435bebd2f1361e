package org.sitthi.claims;

/** Whether a condition holds; a fact that nobody gave makes it unknown, not false. */
public enum Truth implements Described {
  /** It holds. */
  YES("ใช่", "It holds"),
  /** It does not hold. */
  NO("ไม่ใช่", "It does not hold"),
  /** A fact is missing. */
  UNKNOWN("ไม่มีข้อมูล", "A fact is missing");

  private final String th;
  private final String en;

  Truth(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : this;
  }

  Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : this;
  }
}
