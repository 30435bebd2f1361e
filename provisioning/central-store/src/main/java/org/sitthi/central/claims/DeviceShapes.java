package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.intake.Batch;
import org.sitthi.claims.Text;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer;
import org.sitthi.record.fleet.SignedSettings;
import tools.jackson.databind.json.JsonMapper;

/** What kiosks say and are answered, for the OpenAPI document. */
final class DeviceShapes {

  private static final Shape ID = new Shape.Line(36);
  private static final Shape KIOSK = new Shape.Line(20);
  private static final Shape TIME = new Shape.Line(40);
  private static final Shape LINE = new Shape.Line(1_000);
  private static final Shape LONG_LINE = new Shape.Line(70_000);
  private static final Shape SHA256 = new Shape.Line(64);
  private static final Shape REVISION = new Shape.Count(1, 9_999);
  private static final Shape NUMBER = new Shape.Count(0, Integer.MAX_VALUE);
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape DAY = new Shape.Day();
  private static final int MOST_REVISIONS = 5_000;
  private static final int WORD = 200;

  static final Shape.Nested PROBLEM =
      new Shape.Nested(
          "Problem",
          List.of(
              must("type", LINE, "ชนิด", "urn:sitthi:problem: and the code"),
              must("title", LINE, "ชื่อ", "What it is"),
              must("status", new Shape.Count(400, 599), "สถานะ", "HTTP status"),
              must("detail", LINE, "รายละเอียด", "Place and what is wanted there"),
              must("instance", LINE, "รหัสเหตุการณ์", "This one problem, as in the access log"),
              must(
                  "errors",
                  new Shape.Several(
                      new Shape.Nested(
                          "ProblemError",
                          List.of(
                              must("path", LINE, "ตำแหน่ง", "JSON path, or a header's name"),
                              must("code", new Shape.Words(codes()), "รหัส", "Stable code"),
                              must("message", LINE, "ข้อความอังกฤษ", "What is wanted, in English"),
                              must("message_th", LINE, "ข้อความไทย", "What is wrong, in Thai"))),
                      20),
                  "ข้อผิดพลาด",
                  "What is wrong")));

  /** What is described by other means. */
  static final List<String> PUBLISHED = List.of("VisitRecord", "ReceiptOrProblem", "Number");

  static final Shape RECORD = new Shape.Named("VisitRecord");

  static final Shape.Nested RECEIPT =
      new Shape.Nested(
          "Receipt",
          List.of(
              must("recordId", ID, "รหัสบันทึก", "The record"),
              must("revision", REVISION, "ฉบับที่", "The revision"),
              must("receivedAt", TIME, "เวลาที่ได้รับ", "When it came first"),
              must(
                  "state",
                  words(
                      word("RECEIVED", "ได้รับแล้ว", "Received"),
                      word("PENDING_CODE", "รอ Claim Code", "Its claim code is still to come")),
                  "สถานะ",
                  "State of the record")));

  static final Shape.Nested BATCH =
      new Shape.Nested(
          "Batch",
          List.of(
              must(
                  "items",
                  new Shape.Several(
                      new Shape.Nested(
                          "BatchItem",
                          List.of(
                              must("recordId", ID, "รหัสบันทึก", "The record"),
                              must("revision", REVISION, "ฉบับที่", "The revision"),
                              must("record", LONG_LINE, "บันทึก", "A VisitRecord as text"),
                              may("chain", LINE, "ลายเซ็น", "As the header Sitthi-Chain"),
                              may("sentAt", TIME, "เวลาที่ส่ง", "As Sitthi-Sent-At"))),
                      Batch.MOST_ITEMS),
                  "บันทึก",
                  "Revisions")));

  static final Shape.Nested BATCH_ANSWER =
      new Shape.Nested(
          "BatchAnswer",
          List.of(
              must(
                  "results",
                  new Shape.Several(
                      new Shape.Nested(
                          "BatchResult",
                          List.of(
                              must("status", new Shape.Count(200, 599), "สถานะ", "As if alone"),
                              must(
                                  "answer",
                                  new Shape.Named("ReceiptOrProblem"),
                                  "คำตอบ",
                                  "Receipt or Problem, as if alone"))),
                      Batch.MOST_ITEMS),
                  "ผล",
                  "In the order of the items")));

  private static final Shape.Nested REVISION_KEY =
      new Shape.Nested(
          "RevisionKey",
          List.of(
              must("recordId", ID, "รหัสบันทึก", "The record"),
              must("revision", REVISION, "ฉบับที่", "The revision")));

  static final Shape.Nested DAY_CLOSE =
      new Shape.Nested(
          "DayClose",
          List.of(
              must("kioskId", KIOSK, "ตู้", "The kiosk"),
              must(
                  "revisions",
                  new Shape.Several(
                      new Shape.Nested(
                          "SavedRevision",
                          List.of(
                              must("recordId", ID, "รหัสบันทึก", "The record"),
                              must("revision", REVISION, "ฉบับที่", "The revision"),
                              must("sha256", SHA256, "ค่าแฮช", "Of its bytes, hex"))),
                      MOST_REVISIONS),
                  "ฉบับ",
                  "All that the kiosk saved on that day"),
              may(
                  "head",
                  new Shape.Nested(
                      "ChainHead",
                      List.of(
                          must("sequence", NUMBER, "ลำดับ", "Place in the chain"),
                          must("hash", SHA256, "ค่าแฮช", "Of the entry there, hex"))),
                  "ปลายสาย",
                  "End of the kiosk's chain")));

  static final Shape.Nested DAY_CLOSED =
      new Shape.Nested(
          "DayClosed",
          List.of(
              must("date", DAY, "วันที่", "The day"),
              must(
                  "state",
                  words(
                      word("CLOSED", "ปิดแล้ว", "All is here"),
                      word("INCOMPLETE", "ยังไม่ครบ", "Something is missing or different")),
                  "สถานะ",
                  "State of the day"),
              must("records", NUMBER, "บันทึก", "How many records"),
              must("revisions", NUMBER, "ฉบับ", "How many revisions"),
              must(
                  "missing",
                  new Shape.Several(REVISION_KEY, MOST_REVISIONS),
                  "ที่ขาด",
                  "To be sent again"),
              must(
                  "different",
                  new Shape.Several(REVISION_KEY, MOST_REVISIONS),
                  "ที่ต่าง",
                  "Held with other bytes"),
              must(
                  "chain",
                  words(
                      word("WHOLE", "ครบ", "Without a gap to the head"),
                      word("BROKEN", "ขาดตอน", "With a gap or a fork"),
                      word("NONE", "ไม่มี", "Nothing signed is known")),
                  "สายลายเซ็น",
                  "The kiosk's chain")));

  static final Shape.Nested QUESTION =
      new Shape.Nested(
          "Question",
          List.of(
              must("citizenId", new Shape.Line(13), "เลขประจำตัวประชาชน", "13 digits"),
              must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
              must("kioskId", KIOSK, "ตู้", "Who asks"),
              must(
                  "purpose",
                  new Shape.Line(40),
                  "วัตถุประสงค์",
                  "What for, such as FINISH_VISIT")));

  static final Shape.Nested VISIT_FOUND =
      new Shape.Nested(
          "VisitFound",
          List.of(
              must("found", FLAG, "พบ", "Whether there is one"),
              may("revision", REVISION, "ฉบับที่", "Its latest revision"),
              may("record", RECORD, "บันทึก", "Byte for byte as it is held")));

  static final Shape.Nested CITIZEN_FOUND =
      new Shape.Nested(
          "CitizenFound",
          List.of(
              must("found", FLAG, "พบ", "Whether the register knows this person"),
              may("several", FLAG, "มีหลายราย", "Two hospital numbers: for people to decide"),
              may(
                  "person",
                  new Shape.Nested(
                      "RegisteredPerson",
                      List.of(
                          must("hn", LINE, "HN", "Hospital number"),
                          must("title", LINE, "คำนำหน้า", "Title"),
                          must("firstName", LINE, "ชื่อ", "First name"),
                          must("lastName", LINE, "นามสกุล", "Last name"),
                          may("birthDate", LINE, "วันเกิด", "Of the common era, parts known"),
                          must("sex", LINE, "เพศ", "M, F or U"),
                          may("visitNumber", LINE, "VN", "The day's only visit"),
                          may(
                              "appointments",
                              new Shape.Several(
                                  new Shape.Nested(
                                      "Appointment",
                                      List.of(
                                          must("time", LINE, "เวลา", "When"),
                                          must("clinic", LINE, "คลินิก", "Where"))),
                                  50),
                              "นัด",
                              "Today's appointments"))),
                  "บุคคล",
                  "The person")));

  static final Shape.Nested ENROLMENT =
      new Shape.Nested(
          "Enrolment",
          List.of(
              must("code", LINE, "รหัสลงทะเบียน", "The one-time code"),
              must("kioskId", KIOSK, "ตู้", "The kiosk"),
              must("hospitalCode", new Shape.Line(5), "รหัสหน่วยบริการ", "Five digits"),
              must("request", LINE, "คำขอใบรับรอง", "PKCS#10, PEM, P-256"),
              must("chainKey", LINE, "กุญแจของสาย", "Ed25519, DER in Base64"),
              must("chainProof", LINE, "หลักฐาน", "Signature of that key over the request")));

  static final Shape.Nested RENEWAL =
      new Shape.Nested(
          "Renewal", List.of(must("request", LINE, "คำขอใบรับรอง", "PKCS#10, PEM, P-256")));

  static final Shape.Nested ENROLLED =
      new Shape.Nested(
          "Enrolled",
          List.of(
              must("kioskId", KIOSK, "ตู้", "The kiosk"),
              must("certificate", LINE, "ใบรับรอง", "PEM"),
              must("authority", LINE, "ผู้ออกใบรับรอง", "PEM"),
              must("notAfter", TIME, "หมดอายุ", "End of the certificate")));

  static final Shape.Nested STAFF_CALL =
      new Shape.Nested(
          "StaffCall",
          List.of(
              must("callId", ID, "รหัสการเรียก", "A UUID that the kiosk made"),
              must("kioskId", KIOSK, "ตู้", "The kiosk"),
              must("screen", new Shape.Line(40), "หน้าจอ", "Where the patient stood"),
              must("calledAt", TIME, "เวลา", "By the kiosk's clock")));

  static final Shape.Nested STAFF_CALL_ANSWER =
      new Shape.Nested(
          "StaffCallAnswer",
          List.of(
              must("callId", ID, "รหัสการเรียก", "The call"),
              must("receivedAt", TIME, "เวลาที่ได้รับ", "When it came"),
              must(
                  "state",
                  words(
                      word("OPEN", "รออยู่", "Nobody has answered"),
                      word("ANSWERED", "มีผู้รับแล้ว", "Somebody comes")),
                  "สถานะ",
                  "State of the call"),
              may("answeredAt", TIME, "เวลาที่รับ", "When somebody answered")));

  static final Shape.Nested HEARTBEAT = of(Heartbeat.class);
  static final Shape.Nested HEARTBEAT_ANSWER = of(HeartbeatAnswer.class);
  static final Shape.Nested SETTINGS = of(SignedSettings.class);

  private DeviceShapes() {}

  /** The record's own published schema, and what one item of a batch is answered. */
  static Map<String, Object> published(String name) {
    if (name.equals("Number")) {
      return Map.of("type", "number");
    }
    if (name.equals("ReceiptOrProblem")) {
      return Map.of(
          "anyOf",
          List.of(
              Map.of("$ref", "#/components/schemas/Receipt"),
              Map.of("$ref", "#/components/schemas/Problem")));
    }
    try (InputStream in = VisitRecord.class.getResourceAsStream("visit-record.schema.json")) {
      @SuppressWarnings("unchecked")
      Map<String, Object> schema =
          JsonMapper.shared().readValue(Objects.requireNonNull(in), Map.class);
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a status may mean. */
  static String kinds(int status) {
    return Arrays.stream(ProblemKind.values())
        .filter(kind -> kind.status() == status)
        .map(kind -> kind.code() + ": " + kind.english() + " · " + kind.thai())
        .collect(Collectors.joining("; "));
  }

  private static List<Shape.Word> codes() {
    return Arrays.stream(ProblemKind.values())
        .map(kind -> new Shape.Word(kind.code(), new Text(kind.thai(), kind.english())))
        .toList();
  }

  private static Shape.Words words(Shape.Word... words) {
    return new Shape.Words(List.of(words));
  }

  private static Shape.Word word(String name, String th, String en) {
    return new Shape.Word(name, new Text(th, en));
  }

  /** A record of Java as it is written in JSON; its own comments say what its fields are. */
  private static Shape.Nested of(Class<?> type) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent each : Objects.requireNonNull(type.getRecordComponents())) {
      boolean optional = each.getType() == Optional.class;
      Type given =
          optional
              ? ((ParameterizedType) each.getGenericType()).getActualTypeArguments()[0]
              : each.getType();
      fields.add(new Shape.Field(each.getName(), shape((Class<?>) given), !optional, said(each)));
    }
    return new Shape.Nested(type.getSimpleName(), fields);
  }

  private static Text said(RecordComponent field) {
    String words = field.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return new Text("ค่า " + field.getName(), words.toLowerCase(Locale.ROOT));
  }

  private static Shape shape(Class<?> type) {
    if (type.isRecord()) {
      return of(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return FLAG;
    }
    if (type == String.class || type == Instant.class) {
      return new Shape.Line(type == Instant.class ? 40 : WORD);
    }
    if (type == Double.class) {
      return new Shape.Named("Number");
    }
    return new Shape.Count(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
