package org.sitthi.central.http;

/** Everything that can be wrong with a call; the codes are stable, callers may rely on them. */
public enum ProblemKind {
  MALFORMED(400, "malformed", "The request is malformed", "รูปแบบคำขอไม่ถูกต้อง"),
  MISSING_FIELD(400, "missing-field", "A required field is missing", "ขาดข้อมูลที่จำเป็น"),
  WRONG_TYPE(400, "wrong-type", "A field has the wrong JSON type", "ชนิดของข้อมูลไม่ถูกต้อง"),
  UNKNOWN_FIELD(400, "unknown-field", "A field is unknown", "ไม่รู้จักชื่อข้อมูลนี้"),
  UNKNOWN_CODE(400, "unknown-code", "A code is unknown", "ไม่รู้จักรหัสนี้"),
  BAD_HEADER(400, "bad-header", "A header is missing or wrong", "ส่วนหัวของคำขอไม่ถูกต้อง"),
  NO_DEVICE(401, "no-device", "A kiosk's certificate is wanted", "ต้องมีใบรับรองของตู้"),
  BAD_CODE(
      401,
      "bad-code",
      "The code is not known, was used or is too old",
      "รหัสลงทะเบียนไม่ถูกต้อง ถูกใช้แล้ว หรือหมดอายุ"),
  FORGED(
      403,
      "forged-form",
      "The form is not of this session",
      "แบบฟอร์มนี้ใช้ไม่ได้แล้ว กรุณาเปิดหน้าใหม่"),
  REVOKED(403, "revoked", "The kiosk's certificate is revoked", "ใบรับรองของตู้ถูกเพิกถอนแล้ว"),
  OTHER_KIOSK(403, "other-kiosk", "Another kiosk's", "เป็นของตู้อื่น"),
  NO_TOKEN(
      401,
      "no-token",
      "A sign-in or a program's token is wanted",
      "ต้องเข้าสู่ระบบ หรือใช้รหัสของโปรแกรม"),
  NO_RIGHT(403, "no-right", "Not for this unit or program", "หน่วยงานหรือโปรแกรมนี้ไม่มีสิทธิ"),
  OTHER_HOSPITAL(
      403, "other-hospital", "The record is of another hospital", "ข้อมูลเป็นของหน่วยบริการอื่น"),
  NOT_FOUND(404, "not-found", "Not here", "ไม่พบข้อมูล"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "Not with this method", "ไม่รองรับวิธีเรียกนี้"),
  TOO_SLOW(408, "too-slow", "The request did not arrive in time", "ส่งคำขอช้าเกินกำหนด"),
  OTHER_BODY(
      409,
      "other-body",
      "Another record is kept under this key",
      "มีข้อมูลอื่นที่ใช้รหัสนี้อยู่แล้ว"),
  KEPT_BESIDE(
      409,
      "kept-beside",
      "Another kiosk was first; this is kept beside it",
      "ตู้อื่นบันทึกก่อนแล้ว ฉบับนี้เก็บไว้คู่กัน"),
  OTHER_CODE(
      409,
      "other-code",
      "The invoice has another claim code; a person must decide",
      "Invoice มี Claim Code อื่นอยู่แล้ว ต้องให้เจ้าหน้าที่ตัดสินใจ"),
  OTHER_VISIT(
      409,
      "other-visit",
      "The claim code is another visit's; a person must decide",
      "Claim Code เป็นของการรับบริการอื่น ต้องให้เจ้าหน้าที่ตัดสินใจ"),
  NOT_READY(
      409, "not-ready", "The rules do not call this visit ready", "ข้อมูลครั้งนี้ยังไม่พร้อมส่ง"),
  GAP(409, "revision-gap", "The revision does not follow the last one", "ลำดับฉบับไม่ต่อเนื่อง"),
  STALE(412, "stale", "The sender does not know the last revision", "ผู้ส่งไม่มีฉบับล่าสุด"),
  TOO_LARGE(413, "too-large", "The body is too large", "ข้อมูลใหญ่เกินกำหนด"),
  WRONG_MEDIA_TYPE(415, "wrong-media-type", "application/json wanted", "ต้องเป็น application/json"),
  IMPOSSIBLE(422, "impossible", "A value cannot be", "ค่าของข้อมูลไม่ถูกต้อง"),
  NO_PRECONDITION(428, "no-precondition", "If-Match wanted", "ต้องระบุ If-Match"),
  TOO_MANY(
      429, "too-many", "Too many calls, try again later", "เรียกถี่เกินไป กรุณาลองใหม่ภายหลัง"),
  BUG(500, "internal", "The central store has a fault", "ระบบกลางขัดข้อง"),
  NO_REGISTRY(503, "no-registry", "No register is set up here", "ยังไม่ได้ตั้งค่าทะเบียนผู้ป่วย"),
  REGISTRY_AWAY(
      503,
      "registry-away",
      "The register is away, try again",
      "ทะเบียนผู้ป่วยไม่พร้อมใช้งาน กรุณาลองใหม่"),
  AWAY(503, "away", "The database is away, try again", "ฐานข้อมูลไม่พร้อมใช้งาน กรุณาลองใหม่");

  private final int status;
  private final String code;
  private final String english;
  private final String thai;

  ProblemKind(int status, String code, String english, String thai) {
    this.status = status;
    this.code = code;
    this.english = english;
    this.thai = thai;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable code, such as {@code missing-field}. */
  public String code() {
    return code;
  }

  /** What it means, in English. */
  public String english() {
    return english;
  }

  /** What it means, in Thai. */
  public String thai() {
    return thai;
  }
}
