package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.central.invoices.Invoices;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Text;
import org.sitthi.claims.export.Encoding;

/** Every call under /api/v1, for the OpenAPI document; a test holds it against what is served. */
final class Operations {

  private static final Shape DAY = new Shape.Day();

  private final EvaluateShapes shapes;

  Operations(EvaluateShapes shapes) {
    this.shapes = shapes;
  }

  List<OpenApi.Operation> all() {
    List<OpenApi.Operation> all = new ArrayList<>(claims());
    all.addAll(replies());
    all.addAll(DeviceOperations.all());
    all.add(plain("get", ClaimsApi.DOCUMENT, 200, "เอกสารนี้", "This document"));
    all.addAll(hospital());
    return all;
  }

  private List<OpenApi.Operation> claims() {
    Shape.Field scheme =
        may(
            "scheme",
            Shape.Words.of(Scheme.class),
            "สิทธิ",
            "Scheme; LGO if left out of deadlines");
    return List.of(
        new OpenApi.Operation(
            "post",
            ClaimsApi.EVALUATE,
            new Text("ประเมินโดยไม่เก็บ", "Decides on a visit without storing anything"),
            List.of(),
            shapes.request(),
            200,
            AnswerShapes.DECISION),
        new OpenApi.Operation(
            "post",
            Charges.CHARGES,
            new Text(
                "เก็บค่ารักษาและประเมิน (JSON, CSV หรือ ZIP ของสิบหกแฟ้ม)",
                "Keeps the charges of a held visit (JSON, text/csv of lines, or a ZIP of the sixteen files) and decides; 200 when the same came before"),
            List.of(
                may("profile", new Shape.Line(10), "รูปแบบแฟ้ม", "Of a ZIP; ECLAIM if left out"),
                may(
                    "encoding",
                    Shape.Words.of(Encoding.class),
                    "รหัสตัวอักษร",
                    "Of a ZIP; the profile's if left out")),
            shapes.charges(),
            List.of("text/csv", "application/zip"),
            201,
            AnswerShapes.EVALUATION,
            "",
            List.of(),
            List.of(200),
            List.of()),
        new OpenApi.Operation(
            "post",
            Charges.EVALUATIONS,
            new Text("ประเมินใหม่", "The rules in force now look again; earlier looks stay"),
            List.of(),
            null,
            201,
            AnswerShapes.EVALUATION),
        new OpenApi.Operation(
            "get",
            Charges.EVALUATIONS,
            new Text("ผลประเมินทั้งหมด", "Every look at a visit, newest first"),
            List.of(),
            null,
            200,
            AnswerShapes.EVALUATIONS),
        new OpenApi.Operation(
            "post",
            Worklists.SENT,
            new Text("บันทึกว่าส่งแล้ว", "Marks a visit that is ready as sent on a day"),
            List.of(),
            WorklistShapes.SENDING,
            200,
            WorklistShapes.SENT),
        new OpenApi.Operation(
            "get",
            Worklists.ALL,
            new Text("รายการงานทั้งหมด", "All worklists with their lengths"),
            List.of(may("date", DAY, "วันที่", "As of this day; today if left out")),
            null,
            200,
            WorklistShapes.ALL),
        new OpenApi.Operation(
            "get",
            Worklists.ONE,
            new Text("รายการงานหนึ่ง", "One worklist, such as W-7"),
            List.of(may("date", DAY, "วันที่", "As of this day; today if left out")),
            null,
            200,
            WorklistShapes.ONE),
        new OpenApi.Operation(
            "get",
            ClaimsApi.RULES,
            new Text("กฎที่มีผลในวันหนึ่ง", "Rules in force on a day"),
            List.of(
                may("date", DAY, "วันที่", "Today if left out"),
                scheme,
                may("ruleId", new Shape.Line(40), "กฎ", "Only this rule")),
            null,
            200,
            AnswerShapes.RULES),
        new OpenApi.Operation(
            "get",
            ClaimsApi.DEADLINES,
            new Text("กำหนดเวลาส่ง", "What sending the claim of a service on a day means"),
            List.of(
                must("serviceDate", DAY, "วันที่รับบริการ", "Day of service"),
                may("sentDate", DAY, "วันที่ส่ง", "Day of sending; today if left out"),
                may(
                    "firstSentDate",
                    DAY,
                    "วันที่ส่งครั้งแรก",
                    "Day of the first sending of a corrected claim; its result is shown beside"),
                scheme),
            null,
            200,
            DeadlineShapes.ANSWER));
  }

  private static List<OpenApi.Operation> replies() {
    return List.of(
        new OpenApi.Operation(
            "post",
            Worklists.PAID,
            new Text("บันทึกเงินที่เข้า", "Marks money that arrived for a visit on a day"),
            List.of(),
            WorklistShapes.PAYING,
            200,
            WorklistShapes.PAID),
        new OpenApi.Operation(
            "post",
            "/api/v1/rep-imports",
            new Text("นำเข้า REP", "Takes a REP as .xls or CSV"),
            List.of(),
            null,
            List.of("application/vnd.ms-excel", "text/csv"),
            200,
            RepShapes.IMPORTED,
            ""),
        new OpenApi.Operation(
            "get",
            "/api/v1/visit-records/{id}/replies",
            new Text("ผลตอบจาก สปสช.", "What NHSO replied about a record, newest first"),
            List.of(),
            null,
            200,
            RepShapes.REPLIES),
        new OpenApi.Operation(
            "post",
            "/api/v1/exports",
            new Text(
                "ส่งออกสิบหกแฟ้ม หรือรายการ",
                "The sixteen files as a ZIP with their manifest; a list as text/csv"),
            List.of(),
            RepShapes.exportRequest(),
            List.of(),
            200,
            null,
            "application/zip"));
  }

  private static List<OpenApi.Operation> hospital() {
    return List.of(
        new OpenApi.Operation(
            "get",
            ChecksApi.CHECKS,
            new Text("ผลตรวจบันทึก", "What the checks found in a record, newest look first"),
            List.of(),
            null,
            200,
            HospitalShapes.CHECKS),
        new OpenApi.Operation(
            "post",
            ChecksApi.CHECKS,
            new Text("ตรวจบันทึกใหม่", "The checks in force now look again; earlier looks stay"),
            List.of(),
            null,
            201,
            HospitalShapes.CHECK),
        new OpenApi.Operation(
            "put",
            Invoices.LINK,
            new Text(
                "เชื่อม Claim Code กับ Invoice",
                "Puts a code on an invoice; 200 if it stands there already"),
            List.of(),
            HospitalShapes.LINK,
            List.of(),
            201,
            HospitalShapes.LINKED,
            "",
            List.of(),
            List.of(200),
            List.of(400, 404, 409, 415, 422)),
        new OpenApi.Operation(
            "post",
            Invoices.LOOKUP,
            new Text("หา Claim Code", "A visit's code and the invoices that bear it"),
            List.of(),
            HospitalShapes.LOOKUP,
            200,
            HospitalShapes.FOUND),
        new OpenApi.Operation(
            "get",
            Invoices.CONFLICTS,
            new Text("ข้อขัดแย้ง", "What a person must decide"),
            List.of(),
            null,
            200,
            HospitalShapes.CONFLICTS));
  }

  private static OpenApi.Operation plain(
      String method, String path, int status, String th, String en) {
    return OpenApi.Operation.plain(method, path, status, th, en);
  }
}
