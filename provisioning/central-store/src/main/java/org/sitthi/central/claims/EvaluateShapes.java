package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitthi.claims.ApprovalKind;
import org.sitthi.claims.Codes;
import org.sitthi.claims.Evaluator;
import org.sitthi.claims.FacilityType;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.VisitType;

/**
 * What callers send to be evaluated; only scheme, day and, of each line, its charge and one of
 * category, kind and drug must be there.
 */
final class EvaluateShapes {

  /** Sections of the record that the store fills itself. */
  private static final Set<String> OWN = Set.of("deadline");

  /** What a held record always says itself. */
  private static final Set<String> HELD = Set.of("visitId", "serviceDate");

  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final Shape SATANG = new Shape.Satang();
  private static final Shape LINE = new Shape.Line(200);

  private final Codes codes;

  EvaluateShapes(Codes codes) {
    this.codes = codes;
  }

  Shape.Nested request() {
    return new Shape.Nested(
        "EvaluateRequest",
        List.of(
            must("visit", visit(), "ครั้งที่รับบริการ", "The visit"),
            may("lines", lines(), "รายการค่ารักษา", "Charge lines"),
            may("facts", facts(), "ข้อมูลนอกครั้งนี้", "What is known beyond this visit"),
            may(
                "record",
                record(),
                "ข้อมูลบันทึก",
                "What the visit's record says, for checks K-01 to K-24, K-28, K-45; a section that is left out is not checked")));
  }

  /** Charges of a visit that is held: what the record says need not be said again. */
  Shape.Nested charges() {
    List<Shape.Field> more =
        visit().fields().stream()
            .filter(field -> !HELD.contains(field.name()))
            .map(field -> new Shape.Field(field.name(), field.shape(), false, field.text()))
            .toList();
    return new Shape.Nested(
        "ChargesRequest",
        List.of(
            must("lines", lines(), "รายการค่ารักษา", "Charge lines"),
            may(
                "visit",
                new Shape.Nested("MoreOfVisit", more),
                "ข้อมูลเพิ่มเติม",
                "What the record does not say of the visit; it goes before the record"),
            may("facts", facts(), "ข้อมูลนอกครั้งนี้", "What is known beyond this visit"),
            may(
                "record",
                record(),
                "ข้อมูลบันทึก",
                "Further particulars, such as the invoice; they go before the record's"),
            Diagnoses.DIAGNOSES,
            Diagnoses.PROCEDURES));
  }

  Shape.Several lines() {
    return new Shape.Several(line(), Evaluator.MOST_LINES);
  }

  Shape.Nested visit() {
    return new Shape.Nested(
        "Visit",
        List.of(
            may(
                "visitId",
                new Shape.Line(50),
                "เลขที่รับบริการ",
                "Visit number; all programmes share it"),
            must(
                "scheme",
                Shape.Words.of(Scheme.class),
                "สิทธิที่ใช้เบิก",
                "Right under which the visit is claimed"),
            may("subInscl", coded(FieldType.SUB_RIGHT), "สิทธิย่อย", "Sub-right, such as L1"),
            may(
                "otherSchemes",
                new Shape.Several(Shape.Words.of(Scheme.class), 5),
                "สิทธิอื่น",
                "Further rights of the person"),
            may("visitType", Shape.Words.of(VisitType.class), "ประเภทผู้ป่วย", "OP if left out"),
            may(
                "facility",
                Shape.Words.of(FacilityType.class),
                "ประเภทสถานพยาบาล",
                "Whose the facility is"),
            must(
                "serviceDate",
                DAY,
                "วันที่รับบริการ",
                "Day of service in Thailand, of the common era"),
            may("sentDate", DAY, "วันที่ส่ง", "Day of sending; with it the answer has deadlines"),
            may("hn", new Shape.Line(30), "HN", "Hospital number"),
            may(
                "permitNumber",
                new Shape.Line(50),
                "เลขอนุมัติหรือ Claim Code",
                "Approval number or claim code of the visit"),
            may(
                "projectCode",
                coded(FieldType.PROJECT),
                "รหัสโครงการพิเศษ",
                "Special project code of the whole visit"),
            may("rightSuspended", FLAG, "สิทธิถูกระงับ", "The right is suspended"),
            may("trafficAccident", FLAG, "ผู้ประสบภัยจากรถ", "A traffic accident is treated"),
            may(
                "trafficActSatang",
                SATANG,
                "จำนวนเงิน พรบ.",
                "What the traffic act (พรบ.) pays, in satang"),
            may(
                "externalCauseCode",
                new Shape.Line(20),
                "รหัสสาเหตุภายนอก",
                "External cause of the accident"),
            may(
                "directRegistration",
                FLAG,
                "ลงทะเบียนจ่ายตรง",
                "A direct-claim registration is on record; has no effect"),
            may(
                "otherPayerSatang",
                SATANG,
                "จำนวนเงินที่สิทธิอื่นจ่าย",
                "What another right pays for the whole visit, in satang")));
  }

  Shape.Nested line() {
    return new Shape.Nested(
        "ChargeLine",
        List.of(
            may(
                "lineId",
                new Shape.Line(50),
                "รหัสบรรทัด",
                "Names the line; L1, L2, … if left out"),
            may(
                "category",
                coded(FieldType.CATEGORY),
                "หมวดค่ารักษา",
                "Charge category, such as 7; may be left out where kind or drug is given"),
            may(
                "kind",
                coded(FieldType.KIND),
                "ชนิดบริการ",
                "Kind of service where it decides the route"),
            may("itemCode", new Shape.Line(50), "รหัสรายการ", "Code of the payer's item list"),
            may("quantity", new Shape.Quantity(), "จำนวน", "Units or sessions; 1 if left out"),
            must(
                "chargeSatang",
                SATANG,
                "ราคาเรียกเก็บทั้งบรรทัด (สตางค์)",
                "What is charged for the whole line, in satang"),
            may(
                "listRateSatang",
                SATANG,
                "อัตราต่อหน่วย (สตางค์)",
                "The list's price of one unit, in satang"),
            may(
                "inList",
                FLAG,
                "อยู่ในบัญชีรายการ",
                "The item stands in the list valid on the day"),
            may("drug", drug(), "ยา", "The drug, when the line is one"),
            may(
                "projectCode",
                coded(FieldType.PROJECT),
                "รหัสโครงการพิเศษ",
                "Special project code of this line"),
            may("approval", approval(), "การอนุมัติ", "Approval before use"),
            may("deviceStocked", FLAG, "สถานพยาบาลมีอุปกรณ์", "The facility stocks the device"),
            may("notStockedReason", LINE, "เหตุผลที่ไม่มี", "Why it does not"),
            may("receiptIssued", FLAG, "ออกใบเสร็จแล้ว", "The patient has paid against a receipt"),
            may("receiptText", LINE, "ข้อความบนใบเสร็จ", "Wording on that receipt"),
            may(
                "ssoCertificate",
                FLAG,
                "หนังสือรับรองประกันสังคม",
                "The Social Security Office's certificate is at hand"),
            may(
                "dialysisRelated",
                FLAG,
                "เกี่ยวกับการฟอกไต",
                "The line belongs to a dialysis session")));
  }

  private Shape.Nested drug() {
    return new Shape.Nested(
        "Drug",
        List.of(
            may("genericId", coded(FieldType.DRUG), "ชื่อสามัญ", "Generic name"),
            may(
                "name",
                LINE,
                "ชื่อยา",
                "Name as the hospital writes it; tried when there is no generic name"),
            may("route", coded(FieldType.DRUG_ROUTE), "วิธีให้ยา", "Way of giving"),
            may("strength", new Shape.Line(50), "ความแรง", "Strength of one unit, such as 20 mcg"),
            may("indication", coded(FieldType.INDICATION), "ข้อบ่งชี้", "What it is given for"),
            may(
                "ned",
                FLAG,
                "ยานอกบัญชียาหลัก",
                "Outside the National List of Essential Medicines"),
            may(
                "nedReason",
                new Shape.Line(10),
                "เหตุผล EA ถึง EF",
                "Reason EA to EF as recorded; any other is a finding"),
            may(
                "highCostOncology",
                FLAG,
                "ยามะเร็งหรือโลหิตวิทยาค่าใช้จ่ายสูง",
                "High-cost cancer or haematology drug"),
            may("fdaRegistered", DAY, "วันขึ้นทะเบียน อย.", "Day of registration with the FDA"),
            may("code", new Shape.Line(30), "รหัสยาโรงพยาบาล", "Hospital's drug code"),
            may("standardCode", new Shape.Line(30), "รหัสมาตรฐาน", "24-digit or TMT code"),
            may("inCatalogue", FLAG, "อยู่ในบัญชียา", "The catalogue has it on the service date")));
  }

  private static Shape.Nested approval() {
    return new Shape.Nested(
        "Approval",
        List.of(
            may("number", new Shape.Line(50), "เลขอนุมัติ", "Approval number"),
            may("kind", Shape.Words.of(ApprovalKind.class), "โปรแกรม", "Program that approved"),
            may(
                "hn",
                new Shape.Line(30),
                "HN ที่ขออนุมัติ",
                "Hospital number for which it was registered"),
            may(
                "drug",
                new Shape.Line(100),
                "ยาที่ขออนุมัติ",
                "Generic drug for which it was registered"),
            may("from", DAY, "ตั้งแต่", "First day"),
            may("until", DAY, "ถึง", "Last day, included")));
  }

  Shape.Nested facts() {
    return new Shape.Nested(
        "Facts",
        List.of(
            may(
                "kidneyTransplant",
                FLAG,
                "ประวัติปลูกถ่ายไต",
                "A kidney transplant stands in the history"),
            may(
                "healthCheckThisFiscalYear",
                FLAG,
                "ตรวจสุขภาพแล้วในปีงบประมาณ",
                "This fiscal year's health check has been claimed"),
            may("lastHealthCheck", DAY, "ตรวจสุขภาพครั้งก่อน", "Day of the last claimed check"),
            may("healthCheckAgeSexFits", FLAG, "ตรงอายุและเพศ", "The check fits age and sex"),
            may(
                "dentalUsedThisYearSatang",
                SATANG,
                "ทันตกรรมที่ใช้แล้วในปี",
                "What Social Security has paid for dental care this year, in satang"),
            may(
                "vascularAccessBefore",
                FLAG,
                "เคยทำ vascular access",
                "There was a vascular access before"),
            may("lastVascularAccess", DAY, "vascular access ครั้งก่อน", "Day of the last one"),
            may(
                "inRightBase",
                FLAG,
                "อยู่ในฐานสิทธิ",
                "The person stands in NHSO's base of rights"),
            may(
                "hoursFromInpatientStay",
                new Shape.Count(0, 9999),
                "ชั่วโมงจากการนอนโรงพยาบาล",
                "Hours from the nearest in-patient stay"),
            may(
                "sameDiseaseVisitToday",
                FLAG,
                "โรคเดียวกันวันเดียวกัน",
                "Another out-patient visit that day for the same disease"),
            may(
                "dialysisSessionsToday",
                new Shape.Count(0, 99),
                "ฟอกไตครั้งอื่นในวัน",
                "Further dialysis sessions that day, outside these lines")));
  }

  Shape.Nested record() {
    Map<String, List<Shape.Field>> sections = new LinkedHashMap<>();
    for (Particular each : Particular.values()) {
      String section = each.section();
      if (each.isGiven() && section != null && !OWN.contains(section)) {
        sections
            .computeIfAbsent(section, any -> new ArrayList<>())
            .add(new Shape.Field(key(each), shape(each), false, each.text()));
      }
    }
    List<Shape.Field> fields = new ArrayList<>();
    sections.forEach((name, own) -> {
      String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
      fields.add(
          may(name, new Shape.Nested("Record" + capital, own), "ส่วน " + name, "Section " + name));
    });
    return new Shape.Nested("Record", fields);
  }

  /** The name of a particular within its section. */
  static String key(Particular particular) {
    return particular.path().substring(particular.path().indexOf('.') + 1);
  }

  private static Shape shape(Particular particular) {
    if (particular.type() == FieldType.FLAG) {
      return FLAG;
    }
    if (particular.type() == FieldType.DATE) {
      return DAY;
    }
    if (particular.type() == FieldType.SCHEME) {
      return Shape.Words.of(Scheme.class);
    }
    return particular.type() == FieldType.NUMBER ? SATANG : LINE;
  }

  private Shape coded(FieldType type) {
    return new Shape.Coded(
        codes.all(type).stream().map(code -> new Shape.Word(code.id(), code.text())).toList());
  }
}
