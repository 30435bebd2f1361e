package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.List;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.VisitState;

/** What worklists look like. */
final class WorklistShapes {

  private static final Shape LINE = new Shape.Line(2000);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final Shape SATANG = new Shape.Satang();

  private static final List<Shape.Field> ABOUT =
      List.of(
          must("id", LINE, "รายการงาน", "Such as W-1"),
          must("name", CommonShapes.TEXT, "ชื่อ", "What it lists"),
          must("unit", Shape.Words.of(ResponsibleUnit.class), "หน่วย", "Whose work it is"),
          must(
              "known",
              FLAG,
              "ทราบข้อมูลแล้ว",
              "Always true: replies and payments are known since they are imported"));

  private static final Shape REASON =
      new Shape.Words(
          List.of(
              word("UNPAID", "ไม่ได้เงินหลังกำหนด", "Not paid 20 days after the REP"),
              word("PAID_DIFFERENTLY", "จ่ายไม่เท่าที่คำนวณ", "Paid otherwise than reckoned"),
              word("PS_DIFFERS", "ร้อยละ PS ไม่ตรง", "NHSO's percent is not ours"),
              word("HMAIN_DIFFERS", "หน่วยบริการหลักไม่ตรง", "NHSO has another main unit")));

  private static final Shape.Nested ENTRY =
      new Shape.Nested(
          "WorklistEntry",
          List.of(
              may("recordId", LINE, "บันทึก", "The visit; absent in the deadline calendar"),
              may("revision", new Shape.Count(1, 1000), "ฉบับ", "Its revision"),
              may("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
              may("since", LINE, "ตั้งแต่", "When the visit began, in UTC"),
              may("kioskId", LINE, "ตู้", "Kiosk"),
              may("queueNumber", LINE, "คิว", "Queue number"),
              may("claimState", LINE, "สถานะรหัส", "State of the claim code"),
              may("demo", FLAG, "สาธิต", "A made-up visit; never claimed"),
              may(
                  "state",
                  Shape.Words.of(VisitState.class),
                  "สถานะ",
                  "How far it is from being sent"),
              may("chargedSatang", SATANG, "ราคาเรียกเก็บ", "Sum of all charges, in satang"),
              may(
                  "directClaimSatang",
                  SATANG,
                  "ยอดเบิกจ่ายตรง",
                  "To be claimed in e-Claim, in satang"),
              may(
                  "findings",
                  CommonShapes.several(AnswerShapes.FINDING),
                  "ข้อสังเกต",
                  "What is to be mended"),
              may(
                  "lines",
                  CommonShapes.several(AnswerShapes.LINE_DECISION),
                  "บรรทัด",
                  "The lines that go this way"),
              may("ps", new Shape.Count(0, 9999), "PS", "Months late if sent on the day"),
              may("percent", new Shape.Count(0, 100), "ร้อยละ", "Percent if sent on the day"),
              may("lastDay", DAY, "วันสุดท้าย", "Last day before something is lost"),
              may(
                  "visits",
                  new Shape.Count(0, 2000),
                  "จำนวนครั้ง",
                  "Visits that lose something after it"),
              may(
                  "lostSatang",
                  SATANG,
                  "เสียเพิ่ม",
                  "What they lose after it, at least, in satang"),
              may(
                  "lostSoFarSatang",
                  SATANG,
                  "เสียสะสม",
                  "All lost up to and with this day, in satang"),
              may("isMinimum", FLAG, "อย่างน้อย", "More may be lost"),
              may("ofCutOff", FLAG, "ปิดรับ", "A yearly cut-off, after which everything is lost"),
              may("sentDate", DAY, "วันที่ส่ง", "Day of sending"),
              may("nextRep", DAY, "REP ที่รอ", "REP that should hold the result"),
              may("payBy", DAY, "จ่ายภายใน", "Day by which the money is expected"),
              may("overdue", FLAG, "เกินกำหนด", "That REP is past"),
              may("repNo", LINE, "เลขที่ REP", "Number of the REP that answered"),
              may("tranId", LINE, "TRAN_ID", "NHSO's number of the claim"),
              may("repDate", DAY, "วันที่ REP", "Day of the REP, else of its import"),
              may("codes", CommonShapes.several(RepShapes.CODE), "รหัส", "Codes of the reply"),
              may(
                  "reasons",
                  CommonShapes.several(REASON),
                  "เหตุ",
                  "Why it stands in W-12 or W-13 besides codes"),
              may("resendBy", DAY, "ส่งใหม่ภายใน", "Last day before the percent falls again"),
              may("reviewBy", DAY, "ขอทบทวนภายใน", "Last day to ask for a review"),
              may("hmain", LINE, "HMAIN", "Main unit as the hospital sent it"),
              may("hmain2", LINE, "HMAIN2", "Main unit as NHSO has it"),
              may("expectedSatang", SATANG, "ควรได้", "What should be paid, in satang"),
              may("paidSatang", SATANG, "ได้", "What arrived, or what the REP says, in satang")));

  static final Shape.Nested ONE =
      new Shape.Nested(
          "Worklist",
          List.of(
              must("date", DAY, "วันที่", "As of this day"),
              ABOUT.get(0),
              ABOUT.get(1),
              ABOUT.get(2),
              ABOUT.get(3),
              must(
                  "entries", CommonShapes.several(ENTRY), "งาน", "The work, the most urgent first"),
              must(
                  "onlyNewest",
                  FLAG,
                  "เฉพาะใหม่สุด",
                  "There are more visits than one look covers")));

  static final Shape.Nested ALL =
      new Shape.Nested(
          "Worklists",
          List.of(
              must("date", DAY, "วันที่", "As of this day"),
              must(
                  "lists",
                  CommonShapes.several(
                      new Shape.Nested(
                          "WorklistLength",
                          List.of(
                              ABOUT.get(0),
                              ABOUT.get(1),
                              ABOUT.get(2),
                              ABOUT.get(3),
                              must("length", new Shape.Count(0, 2000), "จำนวน", "Entries")))),
                  "รายการงาน",
                  "In their order")));

  static final Shape.Nested SENDING =
      new Shape.Nested(
          "Sending", List.of(must("sentDate", DAY, "วันที่ส่ง", "Day on which it was sent")));

  static final Shape.Nested SENT =
      new Shape.Nested(
          "Sent",
          List.of(
              must("recordId", LINE, "บันทึก", "The visit"),
              must(
                  "evaluationId",
                  new Shape.Count(1, Integer.MAX_VALUE),
                  "ครั้งที่ประเมิน",
                  "The look that called it ready"),
              must("sentDate", DAY, "วันที่ส่ง", "Day of sending")));

  static final Shape.Nested PAYING =
      new Shape.Nested(
          "Paying",
          List.of(
              must("paidDate", DAY, "วันที่เงินเข้า", "Day on which the money arrived"),
              must("paidSatang", SATANG, "จำนวนเงิน", "What arrived, in satang")));

  static final Shape.Nested PAID =
      new Shape.Nested(
          "Paid",
          List.of(
              must("recordId", LINE, "บันทึก", "The visit"),
              must("paidDate", DAY, "วันที่เงินเข้า", "Day on which the money arrived"),
              must("paidSatang", SATANG, "จำนวนเงิน", "What arrived, in satang")));

  private WorklistShapes() {}

  private static Shape.Word word(String name, String th, String en) {
    return new Shape.Word(name, new org.sitthi.claims.Text(th, en));
  }
}
