package org.sitthi.central.exports;

import org.sitthi.claims.Text;

/** What a record must have before its visit can go out, and has not. */
enum Owed {
  NO_HN("person.hn", "ยังไม่มี HN", "No HN yet"),
  NO_VISIT_NUMBER("visit.visitNumber", "ยังไม่มีเลขที่การรับบริการ (VN)", "No visit number yet"),
  NO_CHARGES("charges", "ยังไม่มีค่ารักษา", "No charges yet"),
  NOT_READY(
      "charges",
      "ตามกฎยังไม่พร้อมส่ง",
      "The rules do not call it ready: something is blocked or a person must decide"),
  DECIDED_OTHERWISE(
      "charges",
      "กฎตัดสินต่างจากครั้งก่อน ให้ประเมินใหม่แล้วตรวจดู",
      "The rules decide otherwise than when last looked at: evaluate again and look"),
  NOTHING_DIRECT("charges", "ไม่มีรายการเบิกจ่ายตรง", "No line goes by e-Claim"),
  NO_CATEGORY("CHA.CHRGITEM", "มีรายการที่ไม่มีหมวดค่ารักษา", "A line has no charge category"),
  NO_CODE("claim.value", "ยังไม่มี Claim Code", "No claim code yet"),
  PRIMARY_DIFFERS(
      "referral.primaryHospitalCode",
      "หน่วยบริการหลักในใบส่งตัวไม่ตรงกับผลตรวจสิทธิ",
      "The referral's primary hospital is not the one that the right check found");

  private final String place;
  private final String th;
  private final String en;

  Owed(String place, String th, String en) {
    this.place = place;
    this.th = th;
    this.en = en;
  }

  HeldBack of(String recordId) {
    return new HeldBack(recordId, place, name(), new Text(th, en));
  }
}
