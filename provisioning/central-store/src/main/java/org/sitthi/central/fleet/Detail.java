package org.sitthi.central.fleet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to tell of a cause; no personal data.
 *
 * @param thai for pages and mails
 * @param english the same
 */
public record Detail(String thai, String english) {

  /** As a kiosk says it: {@code nhso.status: ENDS_SOON, days left: 5}. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<name>[^:]+): (?<state>[A-Z_]+)(?:, days left: (?<days>[0-9]+))?");

  private static final String UNFIT = "not fit to run with: ";

  /** What is said in one way only, such as a name. */
  static Detail of(String words) {
    return new Detail(words, words);
  }

  /** A printer's trouble, by the word of its port; a word of a newer kiosk stays as it is. */
  public static Detail printer(String fault) {
    return FAULTS.getOrDefault(fault, of(fault));
  }

  /** A token of NHSO's servers, as a kiosk says it. */
  public static Detail token(String words) {
    Matcher said = TOKEN.matcher(words);
    if (!said.matches() || !TOKENS.containsKey(said.group("state"))) {
      return of(words);
    }
    Detail state = TOKENS.get(said.group("state"));
    Optional<String> days = Optional.ofNullable(said.group("days"));
    return new Detail(
        said.group("name")
            + ": "
            + state.thai()
            + days.map(it -> " เหลือ " + it + " วัน").orElse(""),
        said.group("name")
            + ": "
            + state.english()
            + days.map(it -> ", days left: " + it).orElse(""));
  }

  /** Why settings were refused, as a kiosk says it; the key stays as it stands in the file. */
  static Detail settings(String words) {
    String thai =
        words.startsWith(UNFIT)
            ? "ตู้ใช้ค่านี้ไม่ได้: " + words.substring(UNFIT.length())
            : SETTINGS.getOrDefault(words, words);
    return new Detail(thai, words);
  }

  private static final Map<String, Detail> FAULTS =
      Map.of(
          "NO_DEVICE", new Detail("ไม่พบเครื่องพิมพ์", "no printer found"),
          "PAPER_OUT", new Detail("กระดาษหมด", "out of paper"),
          "COVER_OPEN", new Detail("ฝาเครื่องพิมพ์เปิดอยู่", "cover open"),
          "CUTTER", new Detail("ใบมีดตัดกระดาษขัดข้อง", "cutter trouble"),
          "JAMMED", new Detail("กระดาษติด", "paper jam"),
          "HARDWARE_ERROR", new Detail("เครื่องพิมพ์เสีย", "hardware error"),
          "OFFLINE", new Detail("เครื่องพิมพ์ออฟไลน์", "offline"),
          "SILENT", new Detail("เครื่องพิมพ์ไม่ตอบ", "does not answer"));

  private static final Map<String, Detail> TOKENS =
      Map.of(
          "ENDS_SOON", new Detail("ใกล้หมดอายุ", "ends soon"),
          "ENDED", new Detail("หมดอายุแล้ว", "has ended"),
          "REFUSED", new Detail("สปสช. ไม่รับ", "refused by NHSO"),
          "MISSING", new Detail("ไม่พบไฟล์", "its file is not there"),
          "UNUSABLE", new Detail("เนื้อหาในไฟล์ใช้ไม่ได้", "its file holds no token"));

  private static final Map<String, String> SETTINGS =
      Map.of(
          "the signature is not the authority's", "ลายเซ็นไม่ใช่ของโรงพยาบาลนี้",
          "another kiosk's", "เป็นค่าของตู้อื่น",
          "this kiosk is not enrolled", "ตู้นี้ยังไม่ได้ลงทะเบียน",
          "another hospital's", "เป็นค่าของโรงพยาบาลอื่น",
          "the kiosk did not get ready with them", "ตู้เริ่มทำงานด้วยค่านี้ไม่สำเร็จ");
}
