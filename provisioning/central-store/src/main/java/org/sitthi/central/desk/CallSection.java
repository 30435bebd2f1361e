package org.sitthi.central.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.help.StaffCall;
import org.sitthi.central.http.SignedIn;

/** Who waits for staff at which kiosk, above all else; nothing if nobody does. */
record CallSection(ZoneId zone) {

  String of(List<StaffCall> calls, Instant now, Optional<SignedIn> person) {
    if (calls.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<section class=\"calls\" role=\"alert\"><h2>");
    out.append(Html.both("ผู้รับบริการเรียกเจ้าหน้าที่", "Somebody calls for staff"));
    out.append("</h2>\n<ul>\n");
    calls.forEach(call -> out.append(line(call, now, person)));
    return out.append("</ul></section>\n").toString();
  }

  private String line(StaffCall call, Instant now, Optional<SignedIn> person) {
    long minutes = Math.max(0, Duration.between(call.receivedAt(), now).toMinutes());
    return """
    <li><span class="where">%s <b>%s</b></span>
    <span>%s <small lang="en">%s</small></span>
    <span><time>%s</time> %s</span>
    <form method="post" action="/staff-calls/%s/answered">
    <input type="hidden" name="csrf" value="%s">
    <button>%s</button></form></li>
    """
        .formatted(
            Html.both("ตู้", "Kiosk"),
            Html.escape(call.kioskId()),
            SCREENS.getOrDefault(call.screen(), Html.escape(call.screen())),
            Html.escape(call.screen().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')),
            VisitRow.TIME.format(call.calledAt().atZone(zone)),
            Html.both("รอ " + minutes + " นาที", minutes + " min"),
            call.callId(),
            person.map(SignedIn::csrf).orElse(""),
            Html.both("รับเรื่องแล้ว", "Answered"));
  }

  /** What the person sees there, in Thai. */
  private static final Map<String, String> SCREENS =
      Map.ofEntries(
          Map.entry("IDLE", "หน้าแรก"),
          Map.entry("READING_CARD", "กำลังอ่านบัตร"),
          Map.entry("SEEN_TODAY", "รับรหัสแล้ววันนี้"),
          Map.entry("CHOOSING_SERVICE", "เลือกบริการ"),
          Map.entry("ENTERING_REFERRAL", "กรอกใบส่งตัว"),
          Map.entry("CHECKING_ENTITLEMENT", "ตรวจสอบสิทธิ"),
          Map.entry("CLAIMING", "ขอรหัส"),
          Map.entry("PRINTING", "พิมพ์สลิป"),
          Map.entry("FINISHED", "เสร็จแล้ว"),
          Map.entry("DEFERRED", "ยังไม่ได้รหัส"),
          Map.entry("APOLOGY", "ตู้แจ้งข้อขัดข้อง"),
          Map.entry("OUT_OF_SERVICE", "ตู้ปิดใช้งาน"));
}
