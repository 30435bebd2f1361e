package org.sitthi.claims;

/**
 * One step of the order of evaluation; the order file lists them.
 *
 * @param name small letters and hyphens
 * @param kind how its rules work
 * @param text what the step is about
 */
public record Stage(String name, Kind kind, Text text) {

  /** How the rules of a stage work. */
  public enum Kind implements Described {
    /** The first rule of all such stages that matches decides a line's route. */
    ROUTE("กฎแรกที่ตรงกำหนดช่องทาง", "The first matching rule decides a line's route"),
    /** The first matching rule of such a stage changes the route that was decided. */
    AFTER(
        "กฎแรกที่ตรงเปลี่ยนช่องทางที่ตัดสินแล้ว",
        "The first matching rule changes the decided route"),
    /** Every rule that matches a line with its route adds to the decision. */
    LINE("ทุกกฎที่ตรงเพิ่มข้อกำหนดของรายการ", "Every matching rule adds to a line's decision"),
    /** Every rule that matches the visit adds a finding. */
    VISIT(
        "ทุกกฎที่ตรงเพิ่มข้อสังเกตของครั้งที่รับบริการ",
        "Every matching rule adds a finding of the visit"),
    /** Texts that the evaluator itself needs. */
    ENGINE("ข้อความของตัวประเมินเอง", "Texts that the evaluator itself needs");

    private final String th;
    private final String en;

    Kind(String th, String en) {
      this.th = th;
      this.en = en;
    }

    @Override
    public Text text() {
      return new Text(th, en);
    }
  }
}
