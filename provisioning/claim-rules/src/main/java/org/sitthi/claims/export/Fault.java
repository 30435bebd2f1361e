package org.sitthi.claims.export;

import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** Why a value can't stand in a file. */
public enum Fault implements Described {
  /** More characters than the profile allows. */
  TOO_LONG("ยาวเกินรูปแบบส่งออก", "Longer than the profile allows"),
  /** The bar that parts values, or an end of line. */
  BAR_OR_LINE_BREAK("มีเครื่องหมาย | หรือขึ้นบรรทัดใหม่", "A bar or a line break"),
  /** A character that the encoding has not. */
  NOT_IN_ENCODING("มีตัวอักษรนอกรหัสที่ใช้ส่งออก", "A character outside the encoding"),
  /** No plain decimal, or with more digits than the profile allows. */
  NO_NUMBER("ไม่ใช่ตัวเลขตามรูปแบบ", "No number of this form"),
  /** No day of the calendar as YYYYMMDD. */
  NO_DAY("ไม่ใช่วันที่แบบ YYYYMMDD", "No day YYYYMMDD"),
  /** No time as HHMM. */
  NO_TIME("ไม่ใช่เวลาแบบ HHMM", "No time HHMM");

  private final String th;
  private final String en;

  Fault(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
