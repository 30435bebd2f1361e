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
    INVOICE("รหัสเคลม กับ Invoice", "Claim code and invoice");

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
        "ตู้ยังไม่ปิดวัน: อาจมีข้อมูลค้างที่ตู้ ตรวจการเชื่อมต่อ",
        "The kiosk has not closed the day: records may wait there; look at its network"),
    RECORDS_MISSING(
        Pair.KIOSK,
        "ตู้แจ้งข้อมูลที่ระบบกลางไม่มี: รอการส่งคืนนี้ หรือติดต่อ IT",
        "The kiosk has records that are not here: it sends them tonight, else call IT"),
    RECORDS_DIFFERENT(
        Pair.KIOSK,
        "ข้อมูลของตู้กับระบบกลางไม่ตรงกัน: เทียบหลักฐานของสองฝั่ง",
        "Records differ between kiosk and store: compare both sides' evidence"),
    CHAIN_BROKEN(
        Pair.KIOSK,
        "ลำดับหลักฐานของตู้ไม่ต่อเนื่อง: ดูรายการหลักฐานของวัน",
        "The kiosk's chain is not whole: see the day's findings"),
    CODE_UNKNOWN_AT_NHSO(
        Pair.NHSO,
        "สปสช. ไม่มีรหัสนี้ของบุคคลและวันนี้: อย่าส่งเบิกก่อนตรวจ",
        "NHSO has no such code for this person and day: do not claim before it is cleared up"),
    CODE_OF_OTHER_HOSPITAL(
        Pair.NHSO,
        "สปสช. บันทึกรหัสนี้เป็นของหน่วยบริการอื่น",
        "NHSO has this code as another hospital's"),
    CODE_NOT_HELD(
        Pair.NHSO,
        "สปสช. มีรหัสของวันนี้ที่ระบบกลางไม่มี: ใช้รหัสนี้กับรายการที่ยังไม่มีรหัส",
        "NHSO has a code of this day that is not held here: take it for the visit without one"),
    NHSO_NOT_ASKED(
        Pair.NHSO,
        "ยังไม่ได้สอบถาม สปสช. ครบ: ระบบไม่ตอบ จะตรวจใหม่คืนถัดไป",
        "NHSO was not asked about all: it did not answer; looked at again by the next run"),
    VISIT_WITHOUT_RECORD(
        Pair.HOSPITAL,
        "มีการรับบริการใน HIS ที่ไม่ได้ผ่านตู้: ตรวจว่าขอรหัสทางอื่นแล้วหรือยัง",
        "A visit in the hospital's system without a kiosk's record: see whether a code was obtained"),
    RECORD_WITHOUT_VISIT(
        Pair.HOSPITAL,
        "มีข้อมูลจากตู้ที่ไม่มีการรับบริการใน HIS: ผู้ป่วยอาจไม่ได้เข้ารับบริการ",
        "A kiosk's record without a visit in the hospital's system: the patient may have left"),
    VISIT_WITHOUT_CODE(
        Pair.HOSPITAL,
        "HIS ยังไม่มีรหัสที่ระบบกลางมี: บันทึกรหัสนี้ใน HIS",
        "The hospital's system lacks the code that is held here: enter it there"),
    VISIT_WITH_OTHER_CODE(
        Pair.HOSPITAL,
        "รหัสใน HIS ไม่ตรงกับระบบกลาง: ตรวจว่ารหัสใดถูกต้อง",
        "Another code in the hospital's system: find out which one is right"),
    HOSPITAL_NOT_ASKED(
        Pair.HOSPITAL,
        "สอบถาม HIS ไม่ได้: จะตรวจใหม่คืนถัดไป",
        "The hospital's system did not answer: looked at again by the next run"),
    CODE_WITHOUT_INVOICE(
        Pair.INVOICE, "รหัสเคลมยังไม่ผูกกับ Invoice ใด", "No invoice bears this code yet");

    private final Pair pair;
    private final String thai;
    private final String english;

    Kind(Pair pair, String thai, String english) {
      this.pair = pair;
      this.thai = thai;
      this.english = english;
    }

    /** Between whom. */
    public Pair pair() {
      return pair;
    }

    /** What it means and what to do. */
    public String thai() {
      return thai;
    }

    /** What it means and what to do. */
    public String english() {
      return english;
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
