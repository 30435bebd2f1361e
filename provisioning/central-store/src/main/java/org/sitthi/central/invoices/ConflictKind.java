package org.sitthi.central.invoices;

/** What did not fit; nothing was overwritten. */
public enum ConflictKind {
  INVOICE_HAS_OTHER_CODE("Invoice มีรหัสอื่นอยู่แล้ว", "The invoice has another code"),
  INVOICE_CODE_NOT_HELD("ไม่พบรหัสที่ขอเชื่อมกับ Invoice", "No record holds the invoice's code"),
  INVOICE_OF_OTHER_VISIT("รหัสเป็นของการรับบริการอื่น", "The code is another visit's"),
  HIS_OTHER_CODE("HIS มีรหัสอื่นอยู่แล้ว", "The hospital's system has another code"),
  HIS_NO_VISIT("ไม่พบการรับบริการใน HIS", "No such visit in the hospital's system"),
  HIS_OTHER_PERSON(
      "เลขที่รับบริการใน HIS เป็นของผู้อื่น", "The visit number is another person's there"),
  HIS_SEVERAL_VISITS("มีหลายครั้งในวันเดียวกันใน HIS", "Several visits that day there"),
  HIS_SEVERAL_RIGHTS("มีหลายสิทธิในครั้งนั้นใน HIS", "Several rights of the visit there"),
  HIS_LOCKED("HIS ปิดรายการแล้ว", "The hospital has closed the row");

  private final String thai;
  private final String english;

  ConflictKind(String thai, String english) {
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
