package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.staff.Right;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** A claim from its sending to NHSO's reply, its mending and its money; the REP is an .xls. */
@ExtendWith(SharedPostgres.class)
class AnsweredTest {

  private static final List<String> NAMES =
      List.of(
          "REP No.",
          "TRAN_ID",
          "HN",
          "PID",
          "วันเข้ารักษา",
          "วันที่ออก REP",
          "Error Code",
          "HMAIN",
          "HMAIN2",
          "ล่าช้า (PS)",
          "ชดเชยสุทธิ");

  private TestStore store;
  private Caller caller;
  private String token;

  @BeforeEach
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    caller = store.caller();
    token = TestStore.token(database, Right.RECONCILE);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  /** A visit of the test's day whose 100 baht were sent on it. */
  private UUID sent(String hn) {
    VisitRecord visit = ChargedVisits.visit(hn, Visits.DAY);
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
    assertThat(charge(visit.recordId(), hn).at("/decision/state").asString()).isEqualTo("READY");
    assertThat(post(visit.recordId() + "/submissions", "{\"sentDate\":\"2026-03-02\"}").status())
        .isEqualTo(200);
    return visit.recordId();
  }

  private JsonNode charge(UUID id, String hn) {
    String invoice = "\"invoice\":{\"number\":\"I-%s\",\"totalSatang\":10000}}".formatted(hn);
    return post(
            id + "/charges",
            "{"
                + ChargedVisits.MORE
                + invoice
                + ",\"lines\":[{\"category\":\"5\",\"chargeSatang\":10000}]}")
        .json();
  }

  private Reply post(String path, String body) {
    return caller.call(
        caller
            .to("/api/v1/visit-records/" + path)
            .post(Caller.json(body.getBytes(UTF_8)))
            .header(path.endsWith("payments") ? "Authorization" : "X-None", "Bearer " + token)
            .build());
  }

  private JsonNode list(String id, String day) {
    JsonNode answer = caller.get("/api/v1/worklists/" + id + "?date=" + day).json();
    AnswerFits.check(
        caller.get("/api/v1/openapi.json").json().at("/components/schemas"), "Worklist", answer);
    return answer.path("entries");
  }

  private List<String> ids(String list, String day) {
    List<String> ids = new ArrayList<>();
    list(list, day).forEach(entry -> ids.add(entry.path("recordId").asString()));
    return ids;
  }

  private Reply rep(byte[] file) {
    Request request =
        caller
            .to("/api/v1/rep-imports")
            .post(RequestBody.create(file, MediaType.get("application/vnd.ms-excel")))
            .header("Authorization", "Bearer " + token)
            .build();
    return caller.call(request);
  }

  /** As NHSO's: titles above, names of columns below them, numbers as numbers. */
  private static byte[] xls(String[]... rows) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.createSheet("Summary").createRow(0).createCell(0).setCellValue("สรุป");
      Sheet sheet = book.createSheet("Detail");
      sheet.createRow(0).createCell(0).setCellValue("รายงานการตอบกลับ");
      Row names = sheet.createRow(5);
      for (int i = 0; i < NAMES.size(); i++) {
        names.createCell(i).setCellValue(NAMES.get(i));
      }
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      CellStyle padded = book.createCellStyle();
      padded.setDataFormat(book.createDataFormat().getFormat("0000000"));
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(6 + r);
        for (int c = 0; c < rows[r].length; c++) {
          Cell cell = row.createCell(c);
          String text = rows[r][c];
          switch (text.isEmpty() || text.contains("/") ? ' ' : text.charAt(0)) {
            case '#' -> cell.setCellValue(Double.parseDouble(text.substring(1)));
            case '@' -> {
              cell.setCellValue(LocalDate.parse(text.substring(1)));
              cell.setCellStyle(day);
            }
            case '0' -> {
              cell.setCellValue(Double.parseDouble(text));
              cell.setCellStyle(padded);
            }
            case '=' -> cell.setCellFormula(text.substring(1));
            default -> cell.setCellValue(text);
          }
        }
      }
      book.createSheet("Data Drug").createRow(0).createCell(0).setCellValue("x");
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static String[] row(String tran, String hn, String codes, String paid) {
    return new String[] {
      "R1",
      tran,
      hn,
      "#" + Visits.CITIZEN,
      "@2026-03-02",
      "04/03/2569",
      codes,
      "99901",
      "99901",
      "#100",
      paid
    };
  }

  @Test
  void aReplyWithCodesIsWorkForItsUnitUntilItIsMendedAndSentAgain() throws IOException {
    UUID visit = sent("0000100");
    assertThat(ids("W-11", "2026-03-05")).containsExactly(visit.toString());
    Reply imported = rep(xls(row("T1", "0000100", "C305", "")));
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.json().at("/attention/0/match").asString()).isEqualTo("FOUND");
    JsonNode entry = list("W-12", "2026-03-05").path(0);
    assertThat(entry.path("recordId").asString()).isEqualTo(visit.toString());
    assertThat(entry.at("/codes/0/code").asString()).isEqualTo("C305");
    assertThat(entry.at("/codes/0/kind").asString()).isEqualTo("CORRECT");
    assertThat(entry.at("/codes/0/unit").asString()).isEqualTo("COLLECTION");
    assertThat(entry.path("resendBy").asString()).isEqualTo("2026-04-30");
    assertThat(entry.toString()).doesNotContain(Visits.CITIZEN, "สมใจ");
    assertThat(ids("W-11", "2026-03-05")).isEmpty();
    assertThat(ids("W-7", "2026-03-05")).isEmpty();
    String page = caller.get("/worklists/W-12?date=2026-03-05").body();
    assertThat(page).contains("C305", "30 เม.ย. 69", "R1").doesNotContain(Visits.CITIZEN, "สมใจ");
  }

  @Test
  void acceptedMoneyIsLookedForAfterTwentyDaysAndADifferenceIsTold() throws IOException {
    UUID late = sent("0000201");
    UUID less = sent("0000202");
    UUID right = sent("0000203");
    rep(
        xls(
            row("T1", "0000201", "-", ""),
            row("T2", "0000202", "-", "#95.5"),
            row("T3", "0000203", "-", "#100")));
    assertThat(ids("W-13", "2026-03-24")).containsExactly(less.toString());
    assertThat(ids("W-13", "2026-03-25")).hasSize(3);
    JsonNode first = list("W-13", "2026-03-25").path(0);
    assertThat(first.path("recordId").asString()).isEqualTo(late.toString());
    assertThat(first.path("reasons").toString()).isEqualTo("[\"UNPAID\"]");
    assertThat(first.path("payBy").asString()).isEqualTo("2026-03-24");
    assertThat(
            post(right + "/payments", "{\"paidDate\":\"2026-03-20\",\"paidSatang\":10000}")
                .status())
        .isEqualTo(200);
    assertThat(
            post(right + "/payments", "{\"paidDate\":\"2026-03-20\",\"paidSatang\":10000}")
                .status())
        .isEqualTo(200);
    assertThat(
            post(right + "/payments", "{\"paidDate\":\"2026-03-20\",\"paidSatang\":9000}").code())
        .isEqualTo("other-body");
    assertThat(ids("W-13", "2026-03-25")).doesNotContain(right.toString());
    JsonNode different = list("W-13", "2026-03-24").path(0);
    assertThat(different.path("reasons").toString()).isEqualTo("[\"PAID_DIFFERENTLY\"]");
    assertThat(different.path("expectedSatang").asLong()).isEqualTo(10000);
    assertThat(different.path("paidSatang").asLong()).isEqualTo(9550);
  }

  @Test
  void anotherMainUnitAtNhsoIsToldThoughTheClaimIsAccepted() throws IOException {
    UUID visit = sent("0000301");
    String[] row = row("T1", "0000301", "-", "#100");
    row[8] = "99902";
    rep(xls(row));
    JsonNode entry = list("W-12", "2026-03-05").path(0);
    assertThat(entry.path("recordId").asString()).isEqualTo(visit.toString());
    assertThat(entry.path("reasons").toString()).isEqualTo("[\"HMAIN_DIFFERS\"]");
  }

  @Test
  void aFormulaAFileThatIsNoneAndAFileWithoutNamesAreRefused() throws IOException {
    String[] formula = row("T1", "0000401", "-", "#100");
    formula[10] = "=1+1";
    assertThat(rep(xls(formula)).body()).contains("row 7: a formula");
    byte[] good = xls(row("T1", "0000401", "-", "#100"));
    assertThat(rep(java.util.Arrays.copyOf(good, 700)).body()).contains("no .xls");
    assertThat(rep(xls()).status()).isEqualTo(422);
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.createSheet("x").createRow(0).createCell(0).setCellValue("HN");
      book.write(bytes);
      assertThat(rep(bytes.toByteArray()).body()).contains("no row");
    }
  }

  @Test
  void eachListHasAPageThatNamesNobody() {
    sent("0000501");
    for (int i = 1; i <= 13; i++) {
      Reply page = caller.get("/worklists/W-" + i + "?date=2026-03-05");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"th\">", "W-" + i + " ", "aria-current")
          .doesNotContain(Visits.CITIZEN, "สมใจ", "<script", "style=");
    }
    assertThat(caller.get("/worklists/W-99").status()).isEqualTo(404);
    assertThat(caller.get("/worklists/W-1?date=x").status()).isEqualTo(400);
    assertThat(caller.get("/?date=2026-03-02").body()).contains("href=\"/worklists/W-7?date=");
  }
}
