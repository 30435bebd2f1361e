package org.sitthi.central.claims;

import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** What is taken out of the store. */
public enum What implements Described {
  /** Package of the sixteen files. */
  SIXTEEN_FILES("ชุดสิบหกแฟ้ม", "Package of the sixteen files"),
  /** Dialysis lines for DMIS(HD). */
  DMISHD("รายการฟอกไตสำหรับ DMIS(HD)", "Dialysis lines for DMIS(HD)"),
  /** Lines that go by receipt. */
  RECEIPTS("รายการใบเสร็จ", "Lines that go by receipt"),
  /** Lines that need a certificate of the Social Security Office. */
  SSO_CERTIFICATES(
      "รายการที่ต้องมีหนังสือรับรองประกันสังคม",
      "Lines that need a certificate of the Social Security Office");

  private final String th;
  private final String en;

  What(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
