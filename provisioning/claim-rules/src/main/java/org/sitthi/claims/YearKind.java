package org.sitthi.claims;

/** By which year a quota counts. */
public enum YearKind implements Described {
  /** January to December. */
  CALENDAR("ปีปฏิทิน", "Calendar year"),
  /** The government's fiscal year. */
  FISCAL("ปีงบประมาณ", "Fiscal year");

  private final String th;
  private final String en;

  YearKind(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
