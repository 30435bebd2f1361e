package org.sitthi.claims;

import org.jspecify.annotations.Nullable;

/**
 * What the record of a visit says besides its charges. Those with a way of reckoning are looked at
 * by rules and given by nobody. A section is the part of the path before the dot.
 */
public enum Particular implements Field {
  CITIZEN_ID(
      "person.citizenId",
      FieldType.TEXT,
      "เลขประจำตัวประชาชนหรือเลขหนังสือเดินทาง",
      "Citizen number or passport number"),
  ID_TYPE(
      "person.idType",
      FieldType.TEXT,
      "ชนิดเลขประจำตัว 1 บัตรประชาชน 2 หนังสือเดินทาง",
      "1 citizen number, 2 passport, 3 alien, 4 other"),
  FIRST_NAME("person.firstName", FieldType.TEXT, "ชื่อ", "First name"),
  LAST_NAME("person.lastName", FieldType.TEXT, "นามสกุล", "Last name"),
  BIRTH_DATE("person.birthDate", FieldType.DATE, "วันเกิด", "Day of birth"),
  SEX("person.sex", FieldType.TEXT, "เพศ", "Sex: M or F"),
  PERSON_FITS_HIS(
      "person.fitsHospital",
      FieldType.FLAG,
      "ข้อมูลบุคคลตรงกับระบบโรงพยาบาล",
      "Name, birth date and sex are those of the hospital system"),
  HN_OF_OTHER_PERSON(
      "person.hnOfOther",
      FieldType.FLAG,
      "HN นี้เคยใช้กับเลขประจำตัวอื่น",
      "The HN was seen with another citizen number"),
  CITIZEN_ID_VALID(
      "person.citizenId",
      FieldType.FLAG,
      "เลขประจำตัวถูกต้อง",
      "The number has 13 digits and the right check digit, or is a passport number",
      Derived::citizenIdValid),
  VERIFICATION_METHOD(
      "verification.method",
      FieldType.TEXT,
      "วิธียืนยันตัวตน",
      "How the person was proved: SMART_CARD, STAFF, OTHER"),
  VERIFICATION_REASON(
      "verification.reason",
      FieldType.TEXT,
      "เหตุผลที่ไม่ใช้บัตร",
      "Reason when it was not by card"),
  RIGHT_CHECKED(
      "right.checkedOn", FieldType.DATE, "วันที่ตรวจสิทธิ", "Day on which the right was checked"),
  RIGHT_SCHEME("right.scheme", FieldType.SCHEME, "สิทธิที่ตรวจพบ", "Scheme that the check found"),
  RIGHT_HOSP_MAIN(
      "right.hospMain",
      FieldType.TEXT,
      "หน่วยบริการหลักจากการตรวจสิทธิ",
      "Main contracted unit (HOSPMAIN) that the check found"),
  RIGHT_CHECKED_ON_DAY(
      "right.checkedOn",
      FieldType.FLAG,
      "ตรวจสิทธิในวันที่รับบริการ",
      "The right was checked on the service day",
      Derived::rightCheckedOnDay),
  SCHEME_AS_FOUND(
      "right.scheme",
      FieldType.FLAG,
      "สิทธิที่ใช้ตรงกับที่ตรวจพบ",
      "The scheme chosen is the scheme found",
      Derived::schemeAsFound),
  CLAIM_CODE("claimCode.value", FieldType.TEXT, "Claim Code", "Claim code or approval number"),
  CLAIM_CODE_KIND(
      "claimCode.kind",
      FieldType.TEXT,
      "ชนิดของรหัส",
      "NHSO_CHECKIN (PP), NHSO_ENDPOINT (EP), EDC, NHSO_CLIENT"),
  CLAIM_CODE_STATE(
      "claimCode.state",
      FieldType.TEXT,
      "สถานะการขอรหัส",
      "OBTAINED, PENDING, REFUSED, NOT_REQUIRED"),
  CLAIM_CODE_DATE(
      "claimCode.date", FieldType.DATE, "วันที่ออกรหัส", "Day on which the code was issued"),
  CLAIM_CODE_KNOWN(
      "claimCode.knownAtNhso",
      FieldType.FLAG,
      "สปสช. มีรหัสนี้ของบุคคลและโรงพยาบาลนี้",
      "NHSO knows this code for this person and hospital (evening check)"),
  CLAIM_CODE_OF_OTHER(
      "claimCode.ofOther",
      FieldType.FLAG,
      "รหัสนี้ใช้กับบุคคลอื่น",
      "The code is used for another person"),
  CLAIM_CODE_DAYS(
      "claimCode.date",
      FieldType.NUMBER,
      "จำนวนวันจากวันที่รับบริการถึงวันที่ออกรหัส",
      "Days from the service to the issue of the code",
      Derived::claimCodeDays),
  SENT_ON_SERVICE_DAY(
      "sentDate",
      FieldType.FLAG,
      "ยังอยู่ในวันที่รับบริการ",
      "It is still the service day",
      Derived::sentOnServiceDay),
  IS_REFERRAL(
      "referral.isReferral", FieldType.FLAG, "เป็นผู้ป่วยส่งต่อ", "The visit is a referral"),
  REFER_NO("referral.referNo", FieldType.TEXT, "เลขที่ใบส่งตัว", "Number of the referral letter"),
  PRIMARY_HOSPITAL(
      "referral.primaryHospitalCode",
      FieldType.TEXT,
      "รหัสโรงพยาบาลต้นสังกัด",
      "Primary hospital code"),
  REFER_HOSPITAL(
      "referral.referHospitalCode",
      FieldType.TEXT,
      "รหัสโรงพยาบาลที่ส่งตัวมา",
      "Code of the sending hospital"),
  REFER_PURPOSE(
      "referral.purpose",
      FieldType.TEXT,
      "วัตถุประสงค์การส่งตัว",
      "Purpose of the referral, four positions such as 1100"),
  PRIMARY_REGISTERED(
      "referral.primaryRegistered",
      FieldType.FLAG,
      "รหัสโรงพยาบาลต้นสังกัดอยู่ในทะเบียน",
      "The primary hospital code is in the register"),
  REFER_REGISTERED(
      "referral.referRegistered",
      FieldType.FLAG,
      "รหัสโรงพยาบาลที่ส่งตัวอยู่ในทะเบียน",
      "The sending hospital code is in the register"),
  PRIMARY_IS_TREATING(
      "referral.primaryHospitalCode",
      FieldType.FLAG,
      "โรงพยาบาลต้นสังกัดคือโรงพยาบาลที่รักษา",
      "The primary hospital is the treating hospital",
      Derived::primaryIsTreating),
  PRIMARY_IS_HOSP_MAIN(
      "referral.primaryHospitalCode",
      FieldType.FLAG,
      "โรงพยาบาลต้นสังกัดตรงกับผลตรวจสิทธิ",
      "The primary hospital is the main unit that the right check found",
      Derived::primaryIsHospMain),
  ARRIVAL(
      "registration.arrival",
      FieldType.TEXT,
      "ประเภทการมา 1 มาเอง 2 นัด 3 ส่งต่อ 4 EMS",
      "Arrival kind (TYPEIN): 1 self, 2 appointment, 3 referred, 4 EMS"),
  USE_OF_RIGHT(
      "registration.useOfRight",
      FieldType.TEXT,
      "การใช้สิทธิ (UUC) 1 ใช้สิทธิ 2 ไม่ใช้",
      "Use of the right (UUC): 1 used, 2 not claimed"),
  HOSPITAL_CODE(
      "registration.hospitalCode",
      FieldType.TEXT,
      "รหัสโรงพยาบาลที่รักษา",
      "Code of the treating hospital"),
  HOSPITAL_REGISTERED(
      "registration.hospitalRegistered",
      FieldType.FLAG,
      "รหัสโรงพยาบาลที่รักษาอยู่ในทะเบียน",
      "The code of the treating hospital is in the register"),
  OTHER_HOSPITAL_IN_PACKAGE(
      "registration.otherHospitalInPackage",
      FieldType.FLAG,
      "ชุดส่งมีโรงพยาบาลอื่นปน",
      "The package holds another treating hospital too"),
  SERVICE_AFTER_SENDING(
      "sentDate",
      FieldType.FLAG,
      "เวลาบริการหลังเวลาส่งหรือในอนาคต",
      "The service lies after the sending or in the future",
      Derived::serviceAfterSending),
  DUPLICATE(
      "registration.duplicate",
      FieldType.FLAG,
      "ซ้ำกับครั้งอื่น",
      "Same person, day and time, or same visit number, or same invoice as another visit"),
  INVOICE_NUMBER("invoice.number", FieldType.TEXT, "เลขที่ Invoice", "Invoice number"),
  INVOICE_HAS_CODE(
      "invoice.hasClaimCode",
      FieldType.FLAG,
      "Invoice มี Claim Code",
      "The claim code is attached to the invoice"),
  INVOICE_TOTAL(
      "invoice.totalSatang",
      FieldType.NUMBER,
      "ยอดรวมใน Invoice (สตางค์)",
      "Total of the invoice in satang"),
  INVOICE_ADDS_UP(
      "invoice.totalSatang",
      FieldType.FLAG,
      "ยอดรวมเท่ากับผลรวมรายการ",
      "The total is the sum of the lines",
      Derived::invoiceAddsUp),
  INVOICE_HAS_LINES(
      "invoice.number",
      FieldType.FLAG,
      "มีรายการอย่างน้อยหนึ่งรายการ",
      "There is at least one charge line",
      Derived::hasLines),
  DAYS_LEFT(
      "deadline.daysLeft",
      FieldType.NUMBER,
      "จำนวนวันที่เหลือก่อนอัตราจ่ายลด",
      "Days left before the rate falls"),
  MONTHS_LATE(
      "deadline.ps",
      FieldType.NUMBER,
      "จำนวนเดือนที่ล่าช้า (PS)",
      "Months late (PS) if sent on that day"),
  DAYS_TO_CUT_OFF(
      "deadline.daysToCutOff",
      FieldType.NUMBER,
      "จำนวนวันก่อนปิดรับประจำปี",
      "Days before the yearly cut-off; negative: after it"),
  EXPORT_PROFILE(
      "export.profile", FieldType.TEXT, "รูปแบบการส่งออก", "Export profile: ECLAIM, OPBKK, FDH"),
  EXPORT_TEXTS(
      "export.profile",
      FieldType.TEXT,
      "ข้อความที่ส่งออก",
      "All texts that are exported",
      Derived::exportTexts),
  EXPORT_HN("export.profile", FieldType.TEXT, "HN ที่ส่งออก", "Exported HN", Derived::hn),
  CATALOGUE_IN_USE(
      "catalogue.inUse",
      FieldType.FLAG,
      "รายการยามีรหัสบัญชียา",
      "Drug lines carry catalogue codes, so a missing one is a fault");

  private final String path;
  private final FieldType type;
  private final String th;
  private final String en;

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final FieldValues.@Nullable Extractor reckoned;

  Particular(String path, FieldType type, String th, String en) {
    this(path, type, th, en, null);
  }

  Particular(
      String path, FieldType type, String th, String en, FieldValues.@Nullable Extractor reckoned) {
    this.path = path;
    this.type = type;
    this.th = th;
    this.en = en;
    this.reckoned = reckoned;
  }

  /** Whether the record itself says it. */
  public boolean isGiven() {
    return reckoned == null;
  }

  @Nullable Object of(Frame frame) {
    return reckoned == null ? frame.visit.particulars().of(this) : reckoned.of(frame);
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public FieldType type() {
    return type;
  }

  @Override
  public Truth absent() {
    return Truth.UNKNOWN;
  }

  @Override
  public Scope scope() {
    return Scope.VISIT;
  }

  @Override
  public @Nullable String section() {
    int dot = path.indexOf('.');
    return dot < 0 ? null : path.substring(0, dot);
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
