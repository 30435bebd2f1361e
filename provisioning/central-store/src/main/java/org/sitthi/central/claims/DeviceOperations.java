package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Text;

/** The calls of kiosks, for the OpenAPI document; with all that they may be answered. */
final class DeviceOperations {

  private static final List<Integer> READ = List.of(401, 403, 404, 429, 503);
  private static final List<Integer> SEND = List.of(400, 401, 403, 408, 413, 415, 422, 429, 503);
  private static final List<Integer> PUSH =
      List.of(400, 401, 403, 408, 409, 413, 415, 422, 429, 503);
  private static final List<Integer> REVISE =
      List.of(400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429, 503);
  private static final List<Integer> CLOSE =
      List.of(400, 401, 403, 404, 408, 413, 415, 422, 429, 503);

  private static final Shape.Field CHAIN =
      may("Sitthi-Chain", new Shape.Line(2_000), "ลายเซ็นของตู้", "Place in the kiosk's chain");
  private static final Shape.Field SENT_AT =
      may("Sitthi-Sent-At", new Shape.Line(40), "เวลาที่ส่ง", "By the kiosk's clock");
  private static final Shape.Field KEY =
      must("Idempotency-Key", new Shape.Line(36), "รหัสบันทึก", "The record's own recordId");
  private static final Shape.Field IF_MATCH =
      must("If-Match", new Shape.Line(6), "ฉบับที่รู้", "The known revision, in quotes");
  private static final Shape.Field PACKED =
      may("Content-Encoding", new Shape.Line(10), "การบีบอัด", "gzip, identity or left out");

  private DeviceOperations() {}

  static List<OpenApi.Operation> all() {
    String records = "/api/v1/visit-records";
    return List.of(
        push("post", records, 201, List.of(200), List.of(KEY, CHAIN, SENT_AT), PUSH),
        push("put", records + "/{id}", 200, List.of(), List.of(IF_MATCH, CHAIN, SENT_AT), REVISE),
        get(records + "/{id}", "อ่านบันทึก", "The latest revision", DeviceShapes.RECORD),
        of(
            records + "/batch",
            200,
            new Text("รับหลายบันทึก", "Takes many at once, each answered as if alone"),
            DeviceShapes.BATCH,
            DeviceShapes.BATCH_ANSWER,
            List.of(PACKED),
            SEND),
        of(
            "/api/v1/days/{date}/close",
            200,
            new Text("ปิดวัน", "A kiosk closes a day"),
            DeviceShapes.DAY_CLOSE,
            DeviceShapes.DAY_CLOSED,
            List.of(PACKED),
            CLOSE),
        of(
            records + "/lookup",
            200,
            new Text("หาบันทึกของวัน", "Today's visit of a person"),
            DeviceShapes.QUESTION,
            DeviceShapes.VISIT_FOUND,
            List.of(),
            SEND),
        of(
            "/api/v1/citizens/lookup",
            200,
            new Text("หาในทะเบียน", "A person in the hospital's register"),
            DeviceShapes.QUESTION,
            DeviceShapes.CITIZEN_FOUND,
            List.of(),
            SEND),
        of(
            "/api/v1/enrolments",
            201,
            new Text("ลงทะเบียนตู้", "Enrols a kiosk; the same request gets the same answer"),
            DeviceShapes.ENROLMENT,
            DeviceShapes.ENROLLED,
            List.of(),
            SEND),
        of(
            "/api/v1/enrolments/renewal",
            201,
            new Text("ต่ออายุใบรับรอง", "Renews the certificate that is shown"),
            DeviceShapes.RENEWAL,
            DeviceShapes.ENROLLED,
            List.of(),
            SEND),
        of(
            "/api/v1/heartbeats",
            200,
            new Text("สัญญาณจากตู้", "A kiosk says how it is"),
            DeviceShapes.HEARTBEAT,
            DeviceShapes.HEARTBEAT_ANSWER,
            List.of(),
            SEND),
        call(),
        get("/api/v1/settings", "ค่าตั้งของตู้", "A kiosk's settings", DeviceShapes.SETTINGS));
  }

  private static OpenApi.Operation call() {
    return operation(
        "post",
        "/api/v1/staff-calls",
        201,
        List.of(200),
        new Text("เรียกเจ้าหน้าที่", "A kiosk's call for staff; 200 when it came before"),
        DeviceShapes.STAFF_CALL,
        DeviceShapes.STAFF_CALL_ANSWER,
        List.of(),
        PUSH);
  }

  private static OpenApi.Operation push(
      String method,
      String path,
      int status,
      List<Integer> also,
      List<Shape.Field> headers,
      List<Integer> problems) {
    Text text =
        method.equals("post")
            ? new Text("รับบันทึก", "Takes a first revision; 200 when the same came before")
            : new Text("รับฉบับแก้ไข", "Takes the revision after the known one");
    return operation(
        method,
        path,
        status,
        also,
        text,
        DeviceShapes.RECORD,
        DeviceShapes.RECEIPT,
        headers,
        problems);
  }

  private static OpenApi.Operation get(String path, String th, String en, Shape answer) {
    return operation("get", path, 200, List.of(), new Text(th, en), null, answer, List.of(), READ);
  }

  private static OpenApi.Operation of(
      String path,
      int status,
      Text text,
      Shape body,
      Shape answer,
      List<Shape.Field> headers,
      List<Integer> problems) {
    return operation("post", path, status, List.of(), text, body, answer, headers, problems);
  }

  private static OpenApi.Operation operation(
      String method,
      String path,
      int status,
      List<Integer> also,
      Text text,
      @Nullable Shape body,
      Shape answer,
      List<Shape.Field> headers,
      List<Integer> problems) {
    return new OpenApi.Operation(
        method, path, text, List.of(), body, List.of(), status, answer, "", headers, also,
        problems);
  }
}
