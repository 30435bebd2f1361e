package org.sitthi.central.fleet;

/** What is wrong with a kiosk; it clears itself when a later heartbeat no longer shows it. */
public enum KioskCause {
  SILENT(Light.RED, "ขาดการติดต่อ", "No sign of life"),
  CLOSED(Light.RED, "ปิดให้บริการ", "Closed"),
  PRINTER(Light.RED, "เครื่องพิมพ์ขัดข้อง", "Printer trouble"),
  PAPER_LOW(Light.YELLOW, "กระดาษใกล้หมด", "Paper is nearly out"),
  OUTBOX_OLD(Light.YELLOW, "ข้อมูลค้างส่งนาน", "Records wait too long"),
  OUTBOX_PARKED(Light.YELLOW, "มีข้อมูลที่ระบบกลางไม่รับ", "Records that the store refuses"),
  CHAIN_BEHIND(
      Light.RED, "ข้อมูลในตู้เก่ากว่าระบบกลาง", "The journal is behind what the store holds"),
  STAFF_AUDIT(
      Light.RED,
      "บันทึกการทำงานของเจ้าหน้าที่ถูกแก้ไขหรือขาดหาย",
      "The audit of staff mode was changed or shortened"),
  CLOCK(Light.RED, "นาฬิกาคลาดเคลื่อน", "Clock is wrong"),
  HOT(Light.YELLOW, "เครื่องร้อน", "Too hot"),
  DISK(Light.RED, "พื้นที่จัดเก็บใกล้เต็ม", "Disk is nearly full"),
  CERTIFICATE(Light.YELLOW, "ใบรับรองใกล้หมดอายุ", "Certificate ends soon"),
  SETTINGS(Light.YELLOW, "ตู้ไม่รับค่าที่ตั้งจากระบบกลาง", "Site settings refused"),
  CARD_FORGOTTEN(Light.RED, "มีบัตรค้างอยู่ในเครื่อง", "A card was left in"),
  TOKEN(Light.YELLOW, "โทเค็น สปสช. ต้องตรวจสอบ", "A token of NHSO needs somebody");

  private final Light light;
  private final String thai;
  private final String english;

  KioskCause(Light light, String thai, String english) {
    this.light = light;
    this.thai = thai;
    this.english = english;
  }

  /** How bad. */
  public enum Light {
    /** All is well. */
    GREEN,
    /** Serves; somebody should come today. */
    YELLOW,
    /** Does not serve, or not for long. */
    RED
  }

  /** How bad it is. */
  public Light light() {
    return light;
  }

  /** For pages and mails. */
  public String thai() {
    return thai;
  }

  /** For pages and mails. */
  public String english() {
    return english;
  }
}
