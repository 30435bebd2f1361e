package org.sitthi.claims;

/** How the claimable amount is reckoned from the charge. */
public enum FormulaKind implements Described {
  /** The charge itself. */
  AS_CHARGED("ตามที่เรียกเก็บ", "The charge itself"),
  /** The charge, at most rate times quantity. */
  UP_TO_RATE("ตามที่เรียกเก็บ ไม่เกินอัตราคูณจำนวน", "The charge, at most rate times quantity"),
  /** Per unit: price, at most the cap, minus the threshold; never below zero. */
  UNIT_EXCESS(
      "ต่อหน่วย: ราคา ไม่เกินเพดาน ลบส่วนที่สิทธิอื่นจ่าย ไม่ต่ำกว่าศูนย์",
      "Per unit: price, at most the cap, minus the threshold; never below zero"),
  /** Of all lines of the rule together: sum minus the threshold; never below zero. */
  GROUP_EXCESS(
      "รวมทุกรายการของกฎ: ผลรวมลบส่วนที่สิทธิอื่นจ่าย ไม่ต่ำกว่าศูนย์",
      "Of all lines of the rule together: sum minus the threshold; never below zero"),
  /** Of all lines of the rule together: sum minus what is left of the year's threshold. */
  YEAR_EXCESS(
      "รวมทุกรายการของกฎ: ผลรวมลบวงเงินที่เหลือของปี",
      "Of all lines of the rule together: sum minus what is left of the year's threshold"),
  /** The charge minus what another right pays; never below zero. */
  LESS_OTHER_PAYER(
      "ตามที่เรียกเก็บ ลบส่วนที่สิทธิอื่นจ่าย ไม่ต่ำกว่าศูนย์",
      "The charge minus what another right pays; never below zero"),
  /** Nothing. */
  NOTHING("ไม่จ่าย", "Nothing");

  private final String th;
  private final String en;

  FormulaKind(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
