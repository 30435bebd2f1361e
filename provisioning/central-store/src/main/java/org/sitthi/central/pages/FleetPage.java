package org.sitthi.central.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.fleet.Fleet;
import org.sitthi.central.fleet.KioskCause;
import org.sitthi.central.fleet.KioskNow;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.record.fleet.Heartbeat;

/** Each kiosk's light, with its causes, its paper in slips, its last sign of life and version. */
final class FleetPage {

  private static final int SHOWN_HASH = 8;

  private final Fleet fleet;
  private final String hospitalCode;
  private final InstantSource clock;

  FleetPage(Fleet fleet, String hospitalCode, InstantSource clock) {
    this.fleet = fleet;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
  }

  Answer get(Call call) throws DatabaseAwayException {
    Frame frame = Frame.of(call, hospitalCode);
    String content = content(frame, fleet.now(), clock.instant());
    return frame.isPart()
        ? frame.part(content)
        : frame.whole(Frame.Page.FLEET, frame.say("ตู้ทั้งหมด", "Kiosks"), content);
  }

  private static String content(Frame frame, List<KioskNow> all, Instant now) {
    StringBuilder out =
        new StringBuilder(
            "<section id=\"fleet\" hx-get=\"/fleet?auto=1\" hx-trigger=\"every 5s\""
                + " hx-swap=\"outerHTML\">\n");
    out.append(summary(frame, all));
    if (all.isEmpty()) {
      out.append("<p class=\"nothing\">")
          .append(frame.say("ยังไม่มีตู้ใดรายงานตัว", "No kiosk has told how it is yet"))
          .append("</p>\n");
    } else {
      out.append("<table class=\"cards\">");
      out.append(
          Text.head(
              frame.say("ตู้", "Kiosk"),
              frame.say("สถานะ", "Light"),
              frame.say("สาเหตุ", "Cause"),
              frame.say("กระดาษ (ใบ)", "Paper (slips)"),
              frame.say("รอส่ง", "Waiting"),
              frame.say("บันทึกเจ้าหน้าที่", "Staff audit"),
              frame.say("รายงานล่าสุด", "Last sign of life"),
              frame.say("รุ่น", "Version")));
      out.append("<tbody>\n");
      all.forEach(kiosk -> out.append(row(frame, kiosk, now)));
      out.append("</tbody></table>\n");
    }
    return out.append("<p class=\"asof\">")
        .append(frame.say("ข้อมูล ณ ", "As of "))
        .append(frame.time(now))
        .append("</p>\n</section>\n")
        .toString();
  }

  private static String summary(Frame frame, List<KioskNow> all) {
    StringBuilder out = new StringBuilder("<ul class=\"lights\">\n");
    for (KioskCause.Light light : KioskCause.Light.values()) {
      long count = all.stream().filter(kiosk -> kiosk.light() == light).count();
      out.append("<li>").append(light(frame, light)).append(" <b>").append(count);
      out.append("</b></li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  private static String row(Frame frame, KioskNow kiosk, Instant now) {
    String place = frame.say(kiosk.place().thai(), kiosk.place().english());
    return "<tr>\n"
        + Text.cell(
            frame.say("ตู้", "Kiosk"),
            "<b>"
                + Text.escape(kiosk.kioskId())
                + "</b><small>"
                + Text.escape((kiosk.place().group() + " " + place).strip())
                + "</small>")
        + Text.cell(frame.say("สถานะ", "Light"), light(frame, kiosk.light()))
        + Text.cell(frame.say("สาเหตุ", "Cause"), causes(frame, kiosk))
        + Text.cell(
            frame.say("กระดาษ (ใบ)", "Paper (slips)"),
            kiosk.beat().printer().slipsLeft().map(slips -> "≈ " + slips).orElse(""))
        + Text.cell(frame.say("รอส่ง", "Waiting"), "" + kiosk.beat().outbox().waiting())
        + Text.cell(frame.say("บันทึกเจ้าหน้าที่", "Staff audit"), audit(frame, kiosk))
        + Text.cell(frame.say("รายงานล่าสุด", "Last sign of life"), ago(frame, kiosk, now))
        + Text.cell(frame.say("รุ่น", "Version"), Text.escape(kiosk.beat().program().version()))
        + "</tr>\n";
  }

  /** How many entries, and how the last one's hash begins, as the kiosk's own command shows it. */
  private static String audit(Frame frame, KioskNow kiosk) {
    return kiosk
        .beat()
        .staffAudit()
        .map(Heartbeat.StaffAudit::head)
        .map(head -> {
          String entries = frame.say(head.sequence() + " รายการ", head.sequence() + " entries");
          String hash = head.hash().substring(0, SHOWN_HASH);
          return head.sequence() == 0 ? entries : entries + "<small>" + hash + "…</small>";
        })
        .orElse("");
  }

  private static String ago(Frame frame, KioskNow kiosk, Instant now) {
    long seconds = Math.max(0, Duration.between(kiosk.receivedAt(), now).toSeconds());
    String words =
        seconds < 120
            ? frame.say(seconds + " วินาทีก่อน", seconds + " s ago")
            : frame.say(seconds / 60 + " นาทีก่อน", seconds / 60 + " min ago");
    return words + "<small>" + frame.time(kiosk.receivedAt()) + "</small>";
  }

  private static String causes(Frame frame, KioskNow kiosk) {
    return kiosk.causes().entrySet().stream()
        .map(cause ->
            "<span class=\"cause-line\">"
                + frame.say(cause.getKey().thai(), cause.getKey().english())
                + " <small>"
                + Text.escape(frame.say(cause.getValue().thai(), cause.getValue().english()))
                + "</small></span>")
        .collect(Collectors.joining());
  }

  /** A sign and a word beside the colour. */
  private static String light(Frame frame, KioskCause.Light light) {
    String words =
        switch (light) {
          case GREEN -> frame.say("● ปกติ", "● All well");
          case YELLOW -> frame.say("▲ ควรดูแล", "▲ Look soon");
          case RED -> frame.say("✖ ต้องแก้ไข", "✖ Mend now");
        };
    return "<span class=\"light "
        + light.name().toLowerCase(Locale.ROOT)
        + "\">"
        + words
        + "</span>";
  }
}
