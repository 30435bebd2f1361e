package org.sitthi.kiosk.nhso.town;

/** What the town says to people. The real wording is not known (facts/nhso.md §18). */
final class TownTexts {

  static final String NO_READER = "ไม่พบเครื่องอ่านบัตร";
  static final String NO_CARD = "ไม่พบบัตรในเครื่องอ่าน";
  static final String CARD_UNREADABLE = "ไม่สามารถอ่านข้อมูลบัตรได้";
  static final String UPSTREAM = "ไม่สามารถเชื่อมต่อ สปสช. ได้";
  static final String TOKEN = "Invalid Token";
  static final String RATE = "Too Many Requests";
  static final String NO_PROOF = "ไม่พบการอ่านบัตรของคำขอนี้ กรุณาเสียบบัตรใหม่";
  static final String BAD_MOBILE = "หมายเลขโทรศัพท์ต้องเป็นตัวเลข 10 หลัก";
  static final String OTHER_HOSPITAL = "รหัสหน่วยบริการไม่ตรงกับหน่วยที่ได้รับอนุญาต";
  static final String TYPE_NOT_OFFERED = "ประเภทบริการนี้ไม่อยู่ในสิทธิของผู้รับบริการ";
  static final String HAS_CODE = "มีการขอรหัสสำหรับบริการนี้ในวันนี้แล้ว";
  static final String REFUSED = "ไม่สามารถออกรหัสให้ได้ กรุณาติดต่อเจ้าหน้าที่";
  static final String UNDER_REVIEW = "สิทธิอยู่ระหว่างการตรวจสอบ";
  static final String AUTHEN_FOUND = "พบข้อมูลการ authen";
  static final String NO_AUTHEN = "ไม่พบข้อมูลการ authen";
  static final String NO_NUMBER = "กรุณาระบุเลขประจำตัวประชาชน";
  static final String BAD_DATE = "รูปแบบวันที่ไม่ถูกต้อง";
  static final String DECEASED = "บุคคลนี้เสียชีวิตแล้ว";
  static final String NOT_THAI = "บุคคลนี้ไม่มีสัญชาติไทย";
  static final String NUMBER_UNKNOWN = "ไม่พบเลขประจำตัวประชาชนนี้ในระบบ";
  static final String REPEATED = "transId ซ้ำ";
  static final String FIELD_MISSING = "กรุณาระบุข้อมูลให้ครบ";
  static final String PAGE =
      "<!DOCTYPE html><html><head><title>Gateway</title></head><body>It works.</body></html>";

  private TownTexts() {}
}
