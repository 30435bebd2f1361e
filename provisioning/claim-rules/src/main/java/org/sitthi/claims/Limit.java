package org.sitthi.claims;

import java.math.BigDecimal;

/**
 * How much of the lines that a rule matches may stand in one visit. A rule with a limit looks
 * across lines; it finds, it never routes.
 *
 * @param counts what is counted
 * @param atMost the most that is allowed
 */
public record Limit(Counts counts, BigDecimal atMost) {

  /** What is counted. */
  public enum Counts implements Described {
    /** Lines. */
    LINES("จำนวนรายการ", "Lines"),
    /** The sum of their quantities. */
    QUANTITY("ผลรวมจำนวน", "The sum of their quantities"),
    /** Different item codes. */
    CODES("จำนวนรหัสที่ต่างกัน", "Different item codes"),
    /** Sum of quantities, and the further dialysis sessions of the day. */
    SESSIONS("จำนวนครั้งฟอกไตทั้งวัน", "Sum of quantities and the day's further dialysis sessions");

    private final String th;
    private final String en;

    Counts(String th, String en) {
      this.th = th;
      this.en = en;
    }

    @Override
    public Text text() {
      return new Text(th, en);
    }
  }
}
