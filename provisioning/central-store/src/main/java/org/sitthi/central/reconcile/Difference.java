package org.sitthi.central.reconcile;

import java.util.Optional;
import java.util.UUID;

/**
 * One difference; names nobody.
 *
 * @param code what the store has
 * @param other what the other side has
 */
public record Difference(
    Kind kind,
    Optional<String> kioskId,
    Optional<UUID> recordId,
    Optional<String> visitNumber,
    Optional<String> code,
    Optional<String> other) {

  /** Between whom. */
  public enum Pair {
    KIOSK("ตู้ กับ ระบบกลาง", "Kiosk and store"),
    NHSO("ระบบกลาง กับ สปสช.", "Store and NHSO"),
    HOSPITAL("ระบบกลาง กับ HIS", "Store and hospital system"),
    INVOICE("Claim Code กับ Invoice", "Claim code and invoice");

    private final String thai;
    private final String english;

    Pair(String thai, String english) {
      this.thai = thai;
      this.english = english;
    }

    /** For pages. */
    public String thai() {
      return thai;
    }

    /** For pages. */
    public String english() {
      return english;
    }
  }

  /** What differs, what it means and what to do. */
  public enum Kind {
    DAY_NOT_CLOSED(
        Pair.KIOSK,
        "ตู้ยังไม่ปิดวัน อาจมีข้อมูลค้างที่ตู้",
        "ตรวจการเชื่อมต่อของตู้ แล้วให้ตู้ส่งข้อมูลอีกครั้ง",
        "The kiosk has not closed the day: records may wait there",
        "Look at its network; it sends them and closes the day by itself once the store is reached"),
    RECORDS_MISSING(
        Pair.KIOSK,
        "ตู้แจ้งข้อมูลที่ระบบกลางไม่มี",
        "รอการส่งคืนนี้ หากพรุ่งนี้ยังขาด แจ้ง IT",
        "The kiosk has records that are not here",
        "Wait for tonight, when it sends them; if they are still missing tomorrow, call IT"),
    RECORDS_DIFFERENT(
        Pair.KIOSK,
        "ข้อมูลของตู้กับระบบกลางไม่ตรงกัน",
        "เทียบหลักฐานของสองฝั่งก่อนส่งเบิก",
        "Records differ between kiosk and store",
        "Compare both sides' evidence before anything is claimed"),
    CHAIN_BROKEN(
        Pair.KIOSK,
        "ลำดับหลักฐานของตู้ไม่ต่อเนื่อง",
        "ดูรายการหลักฐานในหน้าของวันนั้น แล้วแจ้ง IT",
        "The kiosk's chain is not whole",
        "See the findings on that day's page and call IT"),
    CODE_UNKNOWN_AT_NHSO(
        Pair.NHSO,
        "สปสช. ไม่มีรหัสนี้ของบุคคลและวันนี้",
        "อย่าส่งเบิกก่อนตรวจกับ สปสช.",
        "NHSO has no such code for this person and day",
        "Do not claim before it is cleared up with NHSO"),
    CODE_OF_OTHER_HOSPITAL(
        Pair.NHSO,
        "สปสช. บันทึกรหัสนี้เป็นของหน่วยบริการอื่น",
        "อย่าส่งเบิกด้วยรหัสนี้ ตรวจว่าขอรหัสที่ใด แล้วติดต่อหน่วยบริการนั้น",
        "NHSO has this code as another hospital's",
        "Do not claim with it; find out where it was obtained and call that hospital"),
    CODE_NOT_HELD(
        Pair.NHSO,
        "สปสช. มีรหัสของวันนี้ที่ระบบกลางไม่มี",
        "ใช้รหัสนี้กับรายการที่ยังไม่มีรหัส",
        "NHSO has a code of this day that is not held here",
        "Take this code for the visit that has none"),
    NHSO_NOT_ASKED(
        Pair.NHSO,
        "ยังไม่ได้สอบถาม สปสช. ครบ เพราะระบบไม่ตอบ",
        "สั่งตรวจวันนี้ใหม่ (central reconcile) หากเกิดซ้ำหลายคืน แจ้ง IT",
        "NHSO was not asked about all: it did not answer",
        "Have the day compared again (central reconcile); if it happens for nights, call IT"),
    VISIT_WITHOUT_RECORD(
        Pair.HOSPITAL,
        "มีการรับบริการใน HIS ที่ไม่ได้ผ่านตู้",
        "ตรวจว่าขอรหัสทางอื่นแล้วหรือยัง",
        "A visit in the hospital's system without a kiosk's record",
        "See whether a code was obtained in another way"),
    RECORD_WITHOUT_VISIT(
        Pair.HOSPITAL,
        "มีข้อมูลจากตู้ที่ไม่มีการรับบริการใน HIS",
        "ตรวจว่าผู้ป่วยได้เข้ารับบริการหรือกลับไปก่อน หากไม่ได้รับบริการ อย่าส่งเบิก",
        "A kiosk's record without a visit in the hospital's system",
        "Find out whether the patient was served or left; what was not served is not claimed"),
    VISIT_WITHOUT_CODE(
        Pair.HOSPITAL,
        "HIS ยังไม่มีรหัสที่ระบบกลางมี",
        "บันทึกรหัสนี้ใน HIS",
        "The hospital's system lacks the code that is held here",
        "Enter this code in the hospital's system"),
    VISIT_WITH_OTHER_CODE(
        Pair.HOSPITAL,
        "รหัสใน HIS ไม่ตรงกับระบบกลาง",
        "ตรวจกับ สปสช. ว่ารหัสใดถูกต้อง แล้วแก้ฝั่งที่ผิด",
        "Another code in the hospital's system",
        "Find out at NHSO which one is right and mend the other side"),
    HOSPITAL_NOT_ASKED(
        Pair.HOSPITAL,
        "สอบถาม HIS ไม่ได้",
        "แจ้งผู้ดูแล HIS แล้วสั่งตรวจใหม่",
        "The hospital's system did not answer",
        "Tell who looks after it, then have the day compared again (central reconcile)"),
    CODE_WITHOUT_INVOICE(
        Pair.INVOICE,
        "Claim Code ยังไม่เชื่อมกับ Invoice ใด",
        "ออก Invoice แล้วเชื่อมรหัสนี้ หากไม่มีค่าใช้จ่าย ไม่ต้องทำอะไร",
        "No invoice bears this code yet",
        "Link the visit's invoice with it; a visit without charges needs none");

    private final Pair pair;
    private final String thai;
    private final String thaiStep;
    private final String english;
    private final String englishStep;

    Kind(Pair pair, String thai, String thaiStep, String english, String englishStep) {
      this.pair = pair;
      this.thai = thai;
      this.thaiStep = thaiStep;
      this.english = english;
      this.englishStep = englishStep;
    }

    /** Between whom. */
    public Pair pair() {
      return pair;
    }

    /** What it means. */
    public String thai() {
      return thai;
    }

    /** What to do next. */
    public String thaiStep() {
      return thaiStep;
    }

    /** What it means. */
    public String english() {
      return english;
    }

    /** What to do next. */
    public String englishStep() {
      return englishStep;
    }
  }

  static Difference ofKiosk(Kind kind, String kioskId, String detail) {
    return new Difference(
        kind,
        Optional.of(kioskId),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(detail).filter(text -> !text.isEmpty()));
  }

  static Difference of(Kind kind) {
    return new Difference(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
