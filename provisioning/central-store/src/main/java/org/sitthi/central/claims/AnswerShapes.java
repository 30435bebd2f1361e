package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.List;
import java.util.stream.Stream;
import org.sitthi.claims.DateBasis;
import org.sitthi.claims.FormulaKind;
import org.sitthi.claims.Level;
import org.sitthi.claims.Programme;
import org.sitthi.claims.RateSource;
import org.sitthi.claims.Requirement;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Route;
import org.sitthi.claims.RuleStatus;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Stage;
import org.sitthi.claims.VisitState;
import org.sitthi.claims.VisitType;

/** What the answers look like; a test holds real answers against it. */
final class AnswerShapes {

  private static final Shape LINE = new Shape.Line(2000);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final Shape SATANG = new Shape.Satang();
  private static final Shape LINES = CommonShapes.several(LINE);
  private static final Shape ROUTE = Shape.Words.of(Route.class);
  private static final Shape LEVEL = Shape.Words.of(Level.class);

  private static final Shape.Nested REFERENCE =
      new Shape.Nested(
          "RuleReference",
          List.of(
              must("ruleId", LINE, "กฎ", "Rule"),
              must("version", new Shape.Count(1, 999), "รุ่น", "Its version"),
              may("effectiveFrom", DAY, "มีผลตั้งแต่", "First day in force"),
              may("effectiveTo", DAY, "ถึงก่อนวันที่", "First day not in force any more"),
              must(
                  "status",
                  Shape.Words.of(RuleStatus.class),
                  "สถานะ",
                  "Whether its reading is settled"),
              must("legal", CommonShapes.LEGAL, "อ้างอิง", "Where it comes from")));

  private static final Shape.Nested REQUIRED =
      new Shape.Nested(
          "Required",
          List.of(
              must(
                  "what",
                  Shape.Words.of(Requirement.class),
                  "สิ่งที่ต้องมี",
                  "Field or attachment asked for"),
              may("value", LINE, "ค่าที่ต้องเป็น", "What it must be, such as SSSOBS"),
              must("present", FLAG, "มีแล้ว", "Whether it is there, and as the rule wants it")));

  static final Shape.Nested FINDING =
      new Shape.Nested(
          "Finding",
          List.of(
              must("level", LEVEL, "ระดับ", "How much it matters"),
              must("ruleId", LINE, "กฎ", "Rule that found it"),
              must("version", new Shape.Count(1, 999), "รุ่น", "Its version"),
              may("check", LINE, "รหัสการตรวจ", "Completeness check, such as K-29"),
              may("lineId", LINE, "บรรทัด", "The line; absent: the visit"),
              must("path", LINE, "ตำแหน่ง", "Field concerned"),
              must("message", CommonShapes.TEXT, "ข้อความ", "Message"),
              must("replyCodes", LINES, "รหัสตอบกลับที่ป้องกัน", "NHSO reply codes prevented"),
              must("legal", CommonShapes.LEGAL, "อ้างอิง", "Where the rule comes from"),
              may("action", CommonShapes.TEXT, "สิ่งที่ต้องทำ", "What to do"),
              may(
                  "unit",
                  Shape.Words.of(ResponsibleUnit.class),
                  "หน่วยที่แก้ไข",
                  "Unit that can mend it"),
              must(
                  "concernedSatang",
                  SATANG,
                  "จำนวนเงินที่เกี่ยวข้อง",
                  "Money at stake, in satang")));

  private static final Shape.Nested FORMULA =
      new Shape.Nested(
          "Formula",
          List.of(
              must("kind", Shape.Words.of(FormulaKind.class), "สูตร", "Formula"),
              must(
                  "rateSource",
                  Shape.Words.of(RateSource.class),
                  "ที่มาของราคา",
                  "Where the price comes from"),
              must("shown", LINE, "สูตรพร้อมตัวเลข (บาท)", "The formula with its numbers in baht"),
              may("rateSatang", SATANG, "ราคาต่อหน่วย", "Price of one unit, in satang"),
              may(
                  "thresholdSatang",
                  SATANG,
                  "ส่วนที่สิทธิอื่นจ่าย",
                  "What the other right pays, in satang"),
              may(
                  "groupResultSatang",
                  SATANG,
                  "ยอดรวมของกลุ่ม",
                  "What all lines of the rule may claim together, in satang")));

  private static final Shape.Nested READING =
      new Shape.Nested(
          "Reading",
          List.of(
              must("route", ROUTE, "ช่องทาง", "Where the line would go"),
              must("text", CommonShapes.TEXT, "คำอ่าน", "What the reading says")));

  static final Shape.Nested LINE_DECISION =
      new Shape.Nested(
          "LineDecision",
          List.of(
              must("lineId", LINE, "บรรทัด", "The line"),
              must("route", ROUTE, "ช่องทาง", "Where it goes"),
              must(
                  "alsoAllowed",
                  CommonShapes.several(ROUTE),
                  "ช่องทางอื่นที่ใช้ได้",
                  "Other routes that are open"),
              must("rule", REFERENCE, "กฎที่ตัดสิน", "Rule that decided"),
              must("why", CommonShapes.TEXT, "เหตุผล", "The reason in words"),
              must(
                  "explanation",
                  CommonShapes.TEXT,
                  "คำอธิบาย",
                  "One line: what, because of which rule, letter and date"),
              must("chargedSatang", SATANG, "ราคาเรียกเก็บ", "Charged, in satang"),
              must(
                  "claimableSatang",
                  SATANG,
                  "ยอดที่เบิกได้",
                  "May be claimed on this route, in satang"),
              must("patientPaysSatang", SATANG, "ผู้ป่วยจ่าย", "What the patient bears, in satang"),
              must("formula", FORMULA, "วิธีคิด", "How the amount came about"),
              may(
                  "programme",
                  Shape.Words.of(Programme.class),
                  "โปรแกรม",
                  "Program in which it is claimed"),
              may(
                  "approvedIn",
                  Shape.Words.of(Programme.class),
                  "โปรแกรมที่อนุมัติ",
                  "Program that must have approved it"),
              may(
                  "receiptText",
                  LINE,
                  "ข้อความบนใบเสร็จ",
                  "Wording for a receipt, if one is issued"),
              must(
                  "required",
                  CommonShapes.several(REQUIRED),
                  "สิ่งที่ต้องมี",
                  "Fields and attachments asked for"),
              must(
                  "findings",
                  CommonShapes.several(FINDING),
                  "ข้อสังเกต",
                  "Findings, the worst first"),
              must(
                  "readings",
                  CommonShapes.several(READING),
                  "คำอ่านทั้งสอง",
                  "Both readings of an unsettled question")));

  private static final Shape.Nested PART =
      new Shape.Nested(
          "Part",
          List.of(
              must("visitId", LINE, "ครั้งที่รับบริการ", "The visit"),
              must("route", ROUTE, "ช่องทาง", "Where these lines go"),
              must("lineIds", LINES, "บรรทัด", "The lines"),
              must("chargedSatang", SATANG, "ราคาเรียกเก็บ", "Sum of charges, in satang"),
              must(
                  "claimableSatang",
                  SATANG,
                  "ยอดที่เบิกได้",
                  "Sum of claimable amounts, in satang")));

  static final Shape.Nested DECISION =
      new Shape.Nested(
          "Decision",
          List.of(
              must("visitId", LINE, "ครั้งที่รับบริการ", "The visit"),
              must(
                  "state",
                  Shape.Words.of(VisitState.class),
                  "สถานะ",
                  "How far it is from being sent"),
              must("ruleSet", LINE, "ชุดกฎ", "SHA-256 of the rule files that decided"),
              must(
                  "lines",
                  CommonShapes.several(LINE_DECISION),
                  "รายการ",
                  "One for each charge line, in the order given"),
              must(
                  "findings",
                  CommonShapes.several(FINDING),
                  "ข้อสังเกตของครั้งนี้",
                  "Findings of the visit as a whole, the worst first"),
              must(
                  "required",
                  CommonShapes.several(REQUIRED),
                  "สิ่งที่ต้องมี",
                  "Fields asked for in the visit as a whole"),
              must(
                  "parts",
                  CommonShapes.several(PART),
                  "แยกตามช่องทาง",
                  "The lines by route; all keep the visit's id"),
              must("chargedSatang", SATANG, "ราคาเรียกเก็บรวม", "Sum of all charges, in satang"),
              must(
                  "trafficActDeductedSatang",
                  SATANG,
                  "หัก พรบ.",
                  "What the traffic act takes off the direct claim, in satang"),
              must(
                  "directClaimSatang",
                  SATANG,
                  "ยอดเบิกจ่ายตรง",
                  "What remains to be claimed in e-Claim, in satang"),
              must(
                  "notChecked",
                  LINES,
                  "ส่วนที่ไม่ได้ตรวจ",
                  "Sections of the record that were not given and so not checked"),
              may(
                  "deadlines",
                  DeadlineShapes.PLAIN,
                  "กำหนดเวลา",
                  "Deadlines, when sentDate was given")));

  static final Shape.Nested EVALUATION =
      new Shape.Nested(
          "Evaluation",
          List.of(
              must("recordId", LINE, "บันทึก", "The record"),
              must("revision", new Shape.Count(1, 1000), "ฉบับ", "Its revision that was looked at"),
              must(
                  "chargesId",
                  new Shape.Count(1, Integer.MAX_VALUE),
                  "ชุดค่ารักษา",
                  "The charges that were looked at"),
              must(
                  "evaluationId",
                  new Shape.Count(1, Integer.MAX_VALUE),
                  "ครั้งที่ประเมิน",
                  "This look"),
              must("evaluatedAt", LINE, "เวลา", "When, in UTC"),
              must("decision", DECISION, "ผล", "What the rules said")));

  static final Shape.Nested EVALUATIONS =
      new Shape.Nested(
          "Evaluations",
          List.of(
              must("recordId", LINE, "บันทึก", "The record"),
              must("evaluations", CommonShapes.several(EVALUATION), "ผลประเมิน", "Newest first")));

  static final Shape.Nested RULES =
      new Shape.Nested(
          "RulesAnswer",
          List.of(
              must("date", DAY, "วันที่", "Day asked for"),
              must("ruleSet", LINE, "ชุดกฎ", "SHA-256 of all rule files"),
              must(
                  "order",
                  CommonShapes.several(
                      new Shape.Nested(
                          "Stage",
                          List.of(
                              must("name", LINE, "ขั้น", "Stage"),
                              must(
                                  "kind",
                                  Shape.Words.of(Stage.Kind.class),
                                  "วิธีทำงาน",
                                  "How its rules work"),
                              must("text", CommonShapes.TEXT, "เรื่อง", "What it is about")))),
                  "ลำดับ",
                  "Order of evaluation"),
              must("rules", CommonShapes.several(rule()), "กฎ", "Rules in force on the day"),
              must(
                  "calendar",
                  CommonShapes.several(DeadlineShapes.DATED),
                  "ปฏิทิน",
                  "Rates of lateness, result days and cut-offs in force")));

  private AnswerShapes() {}

  private static Shape.Nested rule() {
    List<Shape.Field> more =
        List.of(
            must(
                "schemes",
                CommonShapes.several(Shape.Words.of(Scheme.class)),
                "สิทธิ",
                "Schemes for which it holds"),
            may("visitType", Shape.Words.of(VisitType.class), "ประเภทผู้ป่วย", "Absent: both"),
            must("stage", LINE, "ขั้น", "Its place in the order"),
            must(
                "rank",
                new Shape.Count(0, 9999),
                "ลำดับในขั้น",
                "Order within the stage, small first"),
            must(
                "dateBasis",
                Shape.Words.of(DateBasis.class),
                "วันที่ที่ใช้",
                "The date that counts"),
            must("severity", LEVEL, "ระดับ", "Level of its finding"),
            must("replyCodes", LINES, "รหัสตอบกลับ", "Reply codes prevented"),
            may("route", ROUTE, "ช่องทาง", "Where it sends a line"),
            must("matchesOn", LINES, "ข้อมูลที่ดู", "Fields that it looks at"),
            must(
                "require",
                CommonShapes.several(Shape.Words.of(Requirement.class)),
                "สิ่งที่ต้องมี",
                "What it asks for"),
            may("check", LINE, "รหัสการตรวจ", "Completeness check"),
            must("covers", LINES, "แถวของเอกสาร", "Rows of the fact sheet that it carries"),
            must("message", CommonShapes.TEXT, "ข้อความ", "What it says"),
            must("place", LINE, "แฟ้มและบรรทัด", "File and line"));
    return new Shape.Nested(
        "Rule", Stream.concat(REFERENCE.fields().stream(), more.stream()).toList());
  }
}
