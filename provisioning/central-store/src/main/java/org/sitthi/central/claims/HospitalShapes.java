package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.central.invoices.ConflictKind;
import org.sitthi.claims.Text;

/** What programs of the hospital say and hear: codes and invoices, conflicts, checks. */
final class HospitalShapes {

  private static final Shape LINE = new Shape.Line(2000);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final Shape ID = new Shape.Count(1, Integer.MAX_VALUE);

  private static final Shape CHANNEL =
      new Shape.Words(
          List.of(
              word("KIOSK", "ตู้", "A kiosk"),
              word("STAFF", "เจ้าหน้าที่", "Staff"),
              word("APP", "แอป", "An app")));

  private static final List<Shape.Field> VISIT =
      List.of(
          must("hn", new Shape.Line(20), "HN", "Hospital number"),
          may("visitNumber", new Shape.Line(20), "เลขที่รับบริการ", "Visit number, if known"),
          must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
          must("channel", CHANNEL, "ช่องทาง", "Which kind of front end says so"),
          must("by", new Shape.Line(40), "โดย", "Which of them"));

  static final Shape.Nested LOOKUP = new Shape.Nested("CodeLookup", VISIT);

  static final Shape.Nested LINK =
      new Shape.Nested(
          "InvoiceLink",
          before(
              must("claimCode", new Shape.Line(30), "Claim Code", "To be put on the invoice"),
              VISIT));

  static final Shape.Nested LINKED =
      new Shape.Nested(
          "LinkedInvoice",
          List.of(
              must("invoice", LINE, "Invoice", "Its number"),
              must("claimCode", LINE, "Claim Code", "What stands on it"),
              must("recordId", LINE, "บันทึก", "The visit that the code is of"),
              must("channel", CHANNEL, "ช่องทาง", "Which kind of front end said so"),
              must("linkedAt", LINE, "เวลา", "When, in UTC"),
              must("linkedBy", LINE, "โดย", "Who said so")));

  private static final Shape.Nested CODED =
      new Shape.Nested(
          "CodedVisit",
          List.of(
              must("recordId", LINE, "บันทึก", "The visit"),
              may("hn", LINE, "HN", "Hospital number"),
              may("visitNumber", LINE, "เลขที่รับบริการ", "Visit number"),
              must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
              must("kioskId", LINE, "ตู้", "Kiosk"),
              must("channel", LINE, "ช่องทาง", "Kind of front end"),
              must("demo", FLAG, "สาธิต", "A made-up visit; never claimed"),
              must("claimState", LINE, "สถานะรหัส", "State of the claim code"),
              may("claimCode", LINE, "Claim Code", "The code, if there is one"),
              may("claimType", LINE, "ประเภท", "Its claim type"),
              may("obtainedAt", LINE, "ได้มาเมื่อ", "When it was obtained, in UTC"),
              must(
                  "invoices",
                  CommonShapes.several(LINE),
                  "Invoice",
                  "Numbers of the invoices that bear it")));

  static final Shape.Nested FOUND =
      new Shape.Nested(
          "CodesFound",
          List.of(
              must("found", FLAG, "พบ", "Whether there is such a visit"),
              must("visits", CommonShapes.several(CODED), "การรับบริการ", "All that fit")));

  private static final Shape.Nested CONFLICT =
      new Shape.Nested(
          "Conflict",
          List.of(
              must("kind", kinds(), "ชนิด", "What did not fit"),
              must("message", LINE, "ข้อความอังกฤษ", "The same in English"),
              must("message_th", LINE, "ข้อความไทย", "The same in Thai"),
              must("foundAt", LINE, "พบเมื่อ", "When, in UTC"),
              may("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
              may("recordId", LINE, "บันทึก", "The visit"),
              may("invoice", LINE, "Invoice", "Its number"),
              may("visitNumber", LINE, "เลขที่รับบริการ", "Visit number"),
              may("offeredCode", LINE, "รหัสที่ขอ", "The code that was to be put there"),
              must("saidBy", LINE, "โดย", "Who said so")));

  static final Shape.Nested CONFLICTS =
      new Shape.Nested(
          "Conflicts",
          List.of(
              must(
                  "conflicts",
                  CommonShapes.several(CONFLICT),
                  "ข้อขัดแย้ง",
                  "What is open, at most 500")));

  static final Shape.Nested CHECK =
      new Shape.Nested(
          "Check",
          List.of(
              must("checkId", ID, "ครั้งที่ตรวจ", "This look"),
              must("revision", ID, "ฉบับ", "The record's revision that was looked at"),
              must("checkedAt", LINE, "เวลา", "When, in UTC"),
              must("ruleSet", LINE, "ชุดกฎ", "The rules, by their name and version"),
              must("worst", LINE, "ระดับสูงสุด", "The gravest level among the findings"),
              must(
                  "findings",
                  CommonShapes.several(AnswerShapes.FINDING),
                  "ข้อสังเกต",
                  "What was found")));

  static final Shape.Nested CHECKS =
      new Shape.Nested(
          "Checks",
          List.of(
              must("recordId", LINE, "บันทึก", "The record"),
              must("checks", CommonShapes.several(CHECK), "การตรวจ", "Newest first")));

  private HospitalShapes() {}

  private static List<Shape.Field> before(Shape.Field first, List<Shape.Field> rest) {
    List<Shape.Field> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return List.copyOf(all);
  }

  private static Shape kinds() {
    return new Shape.Words(
        List.of(ConflictKind.values()).stream()
            .map(kind -> word(kind.name(), kind.thai(), kind.english()))
            .toList());
  }

  private static Shape.Word word(String name, String th, String en) {
    return new Shape.Word(name, new Text(th, en));
  }
}
