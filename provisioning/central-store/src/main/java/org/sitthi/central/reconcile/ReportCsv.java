package org.sitthi.central.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A report for a spreadsheet: UTF-8 with a byte-order mark, CRLF. A cell that a spreadsheet could
 * take for a formula begins with an apostrophe.
 */
public final class ReportCsv {

  private static final String HEAD =
      "service_date,pair,kind,kiosk,record_id,visit_number,code,other,meaning_th,meaning_en,"
          + "next_step_th,next_step_en";

  private ReportCsv() {}

  /** The whole file. */
  public static byte[] of(Report report) {
    StringBuilder out = new StringBuilder("\uFEFF").append(HEAD).append("\r\n");
    for (Difference each : report.differences()) {
      out.append(report.day()).append(',');
      out.append(each.kind().pair().name()).append(',');
      out.append(each.kind().name()).append(',');
      out.append(cell(each.kioskId().orElse(""))).append(',');
      out.append(each.recordId().map(Object::toString).orElse("")).append(',');
      out.append(cell(each.visitNumber().orElse(""))).append(',');
      out.append(cell(each.code().orElse(""))).append(',');
      out.append(cell(each.other().orElse(""))).append(',');
      out.append(cell(each.kind().thai())).append(',');
      out.append(cell(each.kind().english())).append(',');
      out.append(cell(each.kind().thaiStep())).append(',');
      out.append(cell(each.kind().englishStep())).append("\r\n");
    }
    return out.toString().getBytes(UTF_8);
  }

  static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r\\n|＝＋－＠].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
