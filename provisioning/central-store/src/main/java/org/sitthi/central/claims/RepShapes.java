package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Text;

/** What replies of NHSO look like, as they are told. */
final class RepShapes {

  private static final Shape LINE = new Shape.Line(500);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final Shape COUNT = new Shape.Count(0, 9999);

  static final Shape.Nested CODE =
      new Shape.Nested(
          "ReplyCode",
          List.of(
              must("code", LINE, "รหัส", "The code as NHSO gave it"),
              must(
                  "kind",
                  Shape.Words.of(ReplyCodes.Kind.class),
                  "ชนิด",
                  "What is done about it, by its letter"),
              may("th", LINE, "ความหมาย", "Meaning in Thai"),
              may("en", LINE, "ความหมาย", "Meaning in English"),
              may("ruleId", LINE, "กฎ", "The rule that prevents it"),
              may("remedy", CommonShapes.TEXT, "วิธีแก้", "What that rule says to do"),
              may(
                  "unit",
                  Shape.Words.of(ResponsibleUnit.class),
                  "หน่วย",
                  "The unit that owns the field"),
              may("unit_th", LINE, "หน่วย", "The same in Thai")));

  private static final Shape.Nested REPLY =
      new Shape.Nested(
          "Reply",
          List.of(
              must("repNo", LINE, "เลขที่ REP", "Number of the REP"),
              must("tranId", LINE, "TRAN_ID", "NHSO's number of the claim"),
              must("hn", LINE, "HN", "Hospital number"),
              must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
              may("repDate", DAY, "วันที่ REP", "Day of the REP"),
              may("sentDate", DAY, "วันที่ส่ง", "Day of sending as NHSO has it"),
              must(
                  "match",
                  new Shape.Words(
                      List.of(
                          word("FOUND", "พบหนึ่งครั้ง", "Exactly one record fits"),
                          word("NONE", "ไม่พบ", "No record fits"),
                          word("SEVERAL", "พบหลายครั้ง", "Several records fit"))),
                  "การจับคู่",
                  "Whether a record was found"),
              may("recordId", LINE, "บันทึก", "The record, when one was found"),
              must("scheme", LINE, "สิทธิ", "Main scheme; may be empty"),
              must("accepted", FLAG, "รับ", "No code came"),
              must("codes", CommonShapes.several(CODE), "รหัส", "Its codes"),
              may("resendBy", DAY, "ส่งใหม่ภายใน", "Last day before the percent falls again"),
              may("reviewBy", DAY, "ขอทบทวนภายใน", "Last day to ask for a review"),
              may("ps", COUNT, "PS", "Months late as NHSO counts"),
              may("percent", COUNT, "ร้อยละ", "Percent as NHSO counts"),
              may("ownPs", COUNT, "PS ของเรา", "Months late by our calendar"),
              may("ownPercent", COUNT, "ร้อยละของเรา", "Percent by our calendar"),
              must("psDiffers", FLAG, "PS ไม่ตรง", "The two differ"),
              must("hmain", LINE, "HMAIN", "Main unit as the hospital sent it"),
              must("hmain2", LINE, "HMAIN2", "Main unit as NHSO has it"),
              must("ownHmain", LINE, "หน่วยหลักในบันทึก", "Main unit as the record has it"),
              must("hmainDiffers", FLAG, "หน่วยหลักไม่ตรง", "HMAIN and HMAIN2 differ"),
              may("paidSatang", new Shape.Satang(), "ชดเชย", "What NHSO pays, in satang")));

  static final Shape.Nested REPLIES =
      new Shape.Nested(
          "Replies",
          List.of(
              must("recordId", LINE, "บันทึก", "The record"),
              must("replies", CommonShapes.several(REPLY), "ผล", "Replies, newest first")));

  static final Shape.Nested IMPORTED =
      new Shape.Nested(
          "RepImported",
          List.of(
              must("rows", COUNT, "แถว", "Rows of the file"),
              must("new", COUNT, "ใหม่", "Rows that were new"),
              must("before", COUNT, "เคยนำเข้า", "Rows that were imported before"),
              must(
                  "different",
                  new Shape.Several(LINE, 5_000),
                  "ต่างจากเดิม",
                  "Rows that said something else before: REP number and TRAN_ID"),
              must("attention", CommonShapes.several(REPLY), "ต้องดู", "Rows that need a hand")));

  private RepShapes() {}

  private static Shape.Word word(String name, String th, String en) {
    return new Shape.Word(name, new Text(th, en));
  }

  /** Fields of an export's request; it is read by its own package. */
  static Shape.Nested exportRequest() {
    List<Shape.Field> fields = new ArrayList<>();
    fields.add(
        may("what", Shape.Words.of(What.class), "สิ่งที่ต้องการ", "SIXTEEN_FILES if left out"));
    fields.add(may("part", Shape.Words.of(Part.class), "ส่วนที่ต้องการ", "ALL if left out"));
    fields.add(may("profile", LINE, "รูปแบบ", "ECLAIM, OPBKK or FDH; must be there for the files"));
    fields.add(
        may("scheme", LINE, "สิทธิ", "Main scheme; must be there for the files, all for lists"));
    fields.add(must("from", DAY, "ตั้งแต่", "First day of service"));
    fields.add(must("to", DAY, "ถึง", "Last day of service, at most 31 days"));
    fields.add(must("purpose", LINE, "วัตถุประสงค์", "What for, in capital letters"));
    fields.add(
        may(
            "encoding",
            Shape.Words.of(org.sitthi.claims.export.Encoding.class),
            "รหัสตัวอักษร",
            "The profile's if left out"));
    fields.add(
        may(
            "lineEnd",
            Shape.Words.of(org.sitthi.claims.export.LineEnd.class),
            "ขึ้นบรรทัด",
            "The profile's if left out"));
    fields.add(may("header", FLAG, "บรรทัดหัว", "The profile's if left out"));
    fields.add(may("by", LINE, "ผู้ขอ", "Passed over: who asks is known by the token"));
    return new Shape.Nested("ExportRequest", fields);
  }
}
