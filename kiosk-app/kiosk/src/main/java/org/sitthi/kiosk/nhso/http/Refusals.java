package org.sitthi.kiosk.nhso.http;

import java.util.List;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;

/**
 * Why NHSO refuses a person, by the words of its text. The cases are documented, their exact words
 * are not (facts/nhso.md §9.5, §18): words that we don't know are a refusal without a reason, and
 * the text is kept for the staff in any case.
 */
public final class Refusals {

  private static final List<String> DECEASED = List.of("เสียชีวิต", "ถึงแก่กรรม", "ตายแล้ว");
  private static final List<String> NATIONALITY = List.of("สัญชาติ");
  private static final List<String> NUMBER = List.of("เลข", "บัตรประชาชน", "บัตรประจำตัว");
  private static final List<String> UNKNOWN =
      List.of("ไม่พบ", "ไม่มี", "ไม่สามารถใช้", "ใช้ไม่ได้");

  private Refusals() {}

  /** The reason that these texts name; {@link Reason#NUMBER_REFUSED} if they name none. */
  public static Reason reason(List<String> texts) {
    String all = String.join("\n", texts);
    if (says(all, DECEASED)) {
      return Reason.DECEASED;
    }
    if (says(all, NATIONALITY)) {
      return Reason.NOT_THAI;
    }
    return says(all, NUMBER) && says(all, UNKNOWN) ? Reason.NUMBER_UNKNOWN : Reason.NUMBER_REFUSED;
  }

  private static boolean says(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
