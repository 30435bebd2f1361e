package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.List;
import java.util.stream.Stream;
import org.sitthi.claims.RuleStatus;

/** What answers about days look like. */
final class DeadlineShapes {

  private static final Shape LINE = new Shape.Line(2000);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();

  static final Shape.Nested DATED =
      new Shape.Nested(
          "CalendarEntry",
          List.of(
              must("ruleId", LINE, "กฎ", "Entry"),
              must("version", new Shape.Count(1, 999), "รุ่น", "Its version"),
              may("effectiveFrom", DAY, "มีผลตั้งแต่", "First day in force"),
              may("effectiveTo", DAY, "ถึงก่อนวันที่", "First day not in force any more"),
              must(
                  "status",
                  Shape.Words.of(RuleStatus.class),
                  "สถานะ",
                  "Whether its reading is settled"),
              must("legal", CommonShapes.LEGAL, "อ้างอิง", "Where it comes from"),
              must("message", CommonShapes.TEXT, "ข้อความ", "What it says")));

  private static final Shape.Nested STEP =
      new Shape.Nested(
          "Step",
          List.of(
              must("ps", new Shape.Count(0, 99), "PS", "Months late"),
              must("percent", new Shape.Count(0, 100), "ร้อยละ", "Percent paid"),
              must("percentIsMaximum", FLAG, "เป็นเพดาน", "A ceiling, no promise"),
              may("lastDay", DAY, "วันสุดท้าย", "Last day of this PS; absent: no end")));

  private static final List<Shape.Field> DEADLINE_FIELDS =
      List.of(
          must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
          must("sentDate", DAY, "วันที่ส่ง", "Day of sending; of a claim sent again, the last one"),
          must("onTimeUntil", DAY, "ทันถึงวันที่", "Last day on which PS is 0"),
          must("ps", new Shape.Count(0, 9999), "PS", "Months late"),
          must(
              "percent",
              new Shape.Count(0, 100),
              "ร้อยละ",
              "Percent paid; with percentIsMaximum a ceiling"),
          must(
              "percentIsMaximum",
              FLAG,
              "เป็นเพดาน",
              "The payer may pay less than percent, never more"),
          must(
              "percentText",
              CommonShapes.TEXT,
              "ร้อยละเป็นคำ",
              "The percent in words, such as at most 80 %"),
          must("steps", CommonShapes.several(STEP), "ขั้น", "Last day of each percent"),
          must("nextRep", DAY, "REP ถัดไป", "Day of the REP that should hold the result"),
          must("payBy", DAY, "จ่ายภายใน", "Day by which the money is expected"),
          must(
              "fiscalYear",
              new Shape.Count(1900, 2300),
              "ปีงบประมาณ ค.ศ.",
              "Year of the common era in which the fiscal year of the service ends"),
          must(
              "fiscalYearBuddhist",
              new Shape.Count(2400, 2900),
              "ปีงบประมาณ พ.ศ.",
              "The same of the Buddhist era"),
          may("cutOff", DAY, "ปิดรับประจำปี", "Last day on which the service may be sent at all"),
          must("afterCutOff", FLAG, "พ้นกำหนดปิดรับ", "Sent too late to be taken at all"),
          must("rules", CommonShapes.several(DATED), "กฎที่ใช้", "What was applied"));

  static final Shape.Nested PLAIN = new Shape.Nested("Deadlines", DEADLINE_FIELDS);

  static final Shape.Nested ANSWER =
      new Shape.Nested(
          "DeadlinesAnswer",
          Stream.concat(
                  DEADLINE_FIELDS.stream(),
                  Stream.of(
                      may(
                          "atFirstSending",
                          PLAIN,
                          "ตามวันที่ส่งครั้งแรก",
                          "The same by the day of the first sending, when it was asked for")))
              .toList());

  private DeadlineShapes() {}
}
