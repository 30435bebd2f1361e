package org.sitthi.central.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitthi.central.fleet.AlarmChannel.Message;
import org.sitthi.central.fleet.AlarmChannel.Notice;
import org.sitthi.central.fleet.AlarmChannel.What;

/** A message as a mail, Thai with English beside it. Pure. */
final class MailWords {

  /** Up to so many are told with their details; of more the fleet page tells them. */
  private static final int FEW = 20;

  private MailWords() {}

  static String subject(Message message) {
    if (message.alone().isPresent()) {
      Notice notice = message.alone().get();
      return "[Sitthi] ตู้ "
          + notice.kioskId()
          + switch (notice.what()) {
            case RAISED -> ": ";
            case CLEARED -> " ปกติแล้ว: ";
            case PASSED -> " เกิดแล้วหายเอง: ";
          }
          + notice.cause().thai();
    }
    String counts =
        Arrays.stream(What.values())
            .filter(what -> !message.of(what).isEmpty())
            .map(what -> what.thai() + " " + message.of(what).size())
            .collect(Collectors.joining(" · "));
    return "[Sitthi] ตู้ " + message.kiosks() + " เครื่อง: " + counts;
  }

  static String text(Message message) {
    return message.alone().isPresent()
        ? one(message.hospitalCode(), message.alone().get())
        : digest(message);
  }

  private static String one(String hospitalCode, Notice notice) {
    return """
    ตู้ Kiosk: %s (%s)
    สาเหตุ Cause: %s / %s
    รายละเอียด Detail: %s
    เริ่ม Since: %s
    %s
    """
        .formatted(
            notice.kioskId(),
            hospitalCode,
            notice.cause().thai(),
            notice.cause().english(),
            both(notice.detail()),
            LocalTimes.of(notice.raised()),
            notice.cleared().map(at -> "สิ้นสุด Cleared: " + LocalTimes.of(at)).orElse(""));
  }

  private static String digest(Message message) {
    StringBuilder out = new StringBuilder();
    out.append("รหัสโรงพยาบาล Hospital: ").append(message.hospitalCode()).append('\n');
    out.append("จำนวนตู้ Kiosks: ").append(message.kiosks()).append('\n');
    boolean few = message.notices().size() <= FEW;
    for (What what : What.values()) {
      List<Notice> all = message.of(what);
      if (all.isEmpty()) {
        continue;
      }
      out.append('\n').append(what.thai()).append(' ').append(what.english());
      out.append(": ").append(all.size()).append('\n');
      byCause(all)
          .forEach((cause, notices) -> {
            out.append("- ").append(cause.thai()).append(" / ").append(cause.english());
            out.append(" (").append(notices.size()).append(")\n");
            out.append(few ? eachWithDetail(notices) : kiosks(notices));
          });
    }
    out.append(
        message.more()
            ? "\nยังมีอีก จะส่งในฉบับถัดไป\nMore follow in the next message.\n"
            : "\nดูสถานะล่าสุดได้ที่หน้า “ตู้ทั้งหมด”\nThe page “Kiosks” shows how each is now.\n");
    return out.toString();
  }

  private static Map<KioskCause, List<Notice>> byCause(List<Notice> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                Notice::cause, () -> new EnumMap<>(KioskCause.class), Collectors.toList()));
  }

  private static String eachWithDetail(List<Notice> notices) {
    return notices.stream()
        .map(each ->
            "  "
                + each.kioskId()
                + "  "
                + LocalTimes.of(each.raised())
                + each.cleared().map(at -> " – " + LocalTimes.of(at)).orElse("")
                + "  "
                + both(each.detail())
                + "\n")
        .collect(Collectors.joining());
  }

  private static String kiosks(List<Notice> notices) {
    return notices.stream().map(Notice::kioskId).collect(Collectors.joining(", ", "  ", "\n"));
  }

  private static String both(Detail detail) {
    return detail.thai().equals(detail.english())
        ? detail.thai()
        : detail.thai() + " / " + detail.english();
  }
}
