package org.sitthi.central.claims;

import java.util.Optional;
import org.sitthi.claims.Described;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Text;

/** Lists of work by the unit that can mend it (facts/claims.md C.3). */
public enum Worklist implements Described {
  W_1(ResponsibleUnit.COLLECTION, "วันนี้ยังไม่มี Claim Code", "No claim code today"),
  W_2(ResponsibleUnit.COLLECTION, "รอ Claim Code ลองใหม่", "Code pending, retry"),
  W_3(ResponsibleUnit.BENEFITS, "ข้อมูลส่งต่อไม่ครบ", "Referral incomplete"),
  W_4(ResponsibleUnit.BENEFITS, "บุคคลหรือสิทธิขัดแย้ง", "Identity or right conflict"),
  W_5(ResponsibleUnit.COLLECTION, "ยังไม่เชื่อมกับ Invoice", "Visit without invoice or code on it"),
  W_6(
      ResponsibleUnit.WARD_PHARMACY,
      "รายการถูกระงับหรือรอตัดสิน",
      "Charges blocked or to be decided"),
  W_7(ResponsibleUnit.SUBMISSION, "พร้อมส่ง", "Ready to submit"),
  W_8(ResponsibleUnit.SUBMISSION, "ปฏิทินกำหนดส่ง", "Deadline calendar"),
  W_9(ResponsibleUnit.CASHIER, "ใบเสร็จที่ต้องออก", "Receipts to be issued"),
  W_10(ResponsibleUnit.DIALYSIS, "ชุดข้อมูล DMISHD", "DMISHD package"),
  W_11(ResponsibleUnit.SUBMISSION, "ส่งแล้ว รอ REP", "Submitted, REP expected"),
  W_12(ResponsibleUnit.SUBMISSION, "ติด C ปฏิเสธ หรือตรวจสอบ", "C, deny or verify received"),
  W_13(
      ResponsibleUnit.CASHIER,
      "รับแล้วแต่ยังไม่ได้เงิน หรือได้ไม่เท่าที่คำนวณ",
      "Accepted but unpaid, or paid otherwise than reckoned");

  private final ResponsibleUnit unit;
  private final String th;
  private final String en;

  Worklist(ResponsibleUnit unit, String th, String en) {
    this.unit = unit;
    this.th = th;
    this.en = en;
  }

  /** Its name in addresses and papers, such as {@code W-1}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** The list of this name. */
  public static Optional<Worklist> of(String id) {
    for (Worklist list : values()) {
      if (list.id().equals(id)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  /** Whose work it is. */
  public ResponsibleUnit unit() {
    return unit;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
