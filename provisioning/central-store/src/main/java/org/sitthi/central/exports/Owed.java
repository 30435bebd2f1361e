package org.sitthi.central.exports;

import org.sitthi.claims.Text;

/** What a record must have before its visit can go out, and has not. */
enum Owed {
  NO_HN("person.hn", "ยังไม่มี HN", "No HN yet"),
  NO_VISIT_NUMBER("visit.visitNumber", "ยังไม่มีเลขที่การรับบริการ (VN)", "No visit number yet"),
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
