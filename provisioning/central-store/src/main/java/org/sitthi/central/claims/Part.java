package org.sitthi.central.claims;

import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** Which part of the sixteen files is wanted. */
public enum Part implements Described {
  /** What is known of each visit: its charges too, where they came. */
  ALL("ทั้งหมดที่มี", "What is known of each visit: its charges too, where they came"),
  /** The store's own part only. */
  OWN("เฉพาะส่วนของระบบกลาง", "The store's own part only"),
  /** Only visits whose charges came. */
  WHOLE("เฉพาะครั้งที่มีค่ารักษาครบ", "Only visits whose charges came");

  private final String th;
  private final String en;

  Part(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
