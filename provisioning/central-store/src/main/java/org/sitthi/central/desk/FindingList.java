package org.sitthi.central.desk;

import java.time.ZoneId;
import java.util.List;
import org.sitthi.central.chain.Finding;
import org.sitthi.central.chain.FindingKind;

/**
 * What was found wrong with the kiosks' chains, above the day's visits; nothing if there is none.
 */
record FindingList(ZoneId zone) {

  String of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<section class=\"findings\"><h2>");
    out.append(Html.both("หลักฐานที่ต้องตรวจสอบ", "Evidence to look at")).append("</h2>\n<ul>\n");
    findings.forEach(finding -> out.append(line(finding)));
    return out.append("</ul></section>\n").toString();
  }

  private String line(Finding finding) {
    String mended =
        finding.closedAt().isPresent() ? " · " + Html.both("ครบแล้ว", "complete since") : "";
    String sequence = finding.sequence() == 0 ? "" : " #" + finding.sequence();
    return "<li"
        + (finding.closedAt().isPresent() ? " class=\"closed\"" : "")
        + "><b>"
        + words(finding.kind())
        + "</b> ตู้ "
        + Html.escape(finding.kioskId())
        + sequence
        + " · <code>"
        + finding.recordId()
        + "</code> r"
        + finding.revision()
        + " · "
        + VisitRow.TIME.format(finding.foundAt().atZone(zone))
        + mended
        + "</li>\n";
  }

  private static String words(FindingKind kind) {
    return switch (kind) {
      case GAP -> Html.both("ลำดับขาดช่วง", "Gap in the chain");
      case FORK -> Html.both("ลำดับแยกเป็นสองทาง", "Fork in the chain");
      case BAD_SIGNATURE -> Html.both("ลายเซ็นไม่ถูกต้อง", "Bad signature");
      case CHANGED -> Html.both("ข้อมูลไม่ตรงกับที่ลงลายเซ็น", "Record is not what was signed");
      case OTHER_KEY -> Html.both("กุญแจไม่ใช่ของตู้นี้", "Not this kiosk’s key");
      case MALFORMED -> Html.both("ลายเซ็นอ่านไม่ได้", "Unreadable signature");
      case UNSIGNED -> Html.both("ไม่มีลายเซ็น", "No signature");
      case CLOCK -> Html.both("นาฬิกาตู้คลาดเคลื่อน", "Clocks apart");
      case RIVAL -> Html.both("สองตู้บันทึกฉบับเดียวกัน", "Two kiosks, one revision");
    };
  }
}
