package org.sitthi.claims;

/** The payer's main scheme (facts/claims.md B.4). */
public enum Scheme implements Described {
  /** Universal coverage, with co-payment. */
  UCS("หลักประกันสุขภาพแห่งชาติ ร่วมจ่าย", "Universal coverage, with co-payment"),
  /** Universal coverage, without co-payment. */
  WEL("หลักประกันสุขภาพแห่งชาติ ไม่ร่วมจ่าย", "Universal coverage, without co-payment"),
  /** Civil servants (CGD). */
  OFC("ข้าราชการ กรมบัญชีกลาง", "Civil servants (CGD)"),
  /** Local government (อปท.). */
  LGO("พนักงานส่วนท้องถิ่น อปท.", "Local government (อปท.)"),
  /** Social security. */
  SSS("ประกันสังคม", "Social security"),
  /** Staff of Bangkok Metropolitan Administration. */
  BKK("ข้าราชการกรุงเทพมหานคร", "Staff of Bangkok Metropolitan Administration"),
  /** Persons with status problems. */
  STP("ผู้มีปัญหาสถานะและสิทธิ", "Persons with status problems"),
  /** Not registered. */
  NRH("ยังไม่ลงทะเบียน", "Not registered"),
  /** Private school teachers. */
  PVT("ครูโรงเรียนเอกชน", "Private school teachers"),
  /** Other corporate or state body. */
  COR("หน่วยงานอื่น", "Other corporate or state body"),
  /** Any other. */
  OTH("อื่น ๆ", "Any other");

  private final String th;
  private final String en;

  Scheme(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
