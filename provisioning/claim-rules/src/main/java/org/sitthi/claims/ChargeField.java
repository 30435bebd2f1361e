package org.sitthi.claims;

/** What a condition can look at in the visit's right, the person's history and the charges. */
public enum ChargeField implements Field {
  SCHEME(
      "scheme",
      FieldType.SCHEME,
      Truth.NO,
      Scope.VISIT,
      "สิทธิที่ใช้เบิก",
      "Right under which the visit is claimed"),
  SUB_INSCL("subInscl", FieldType.SUB_RIGHT, Scope.VISIT, "สิทธิย่อย", "Sub-right"),
  OTHER_SCHEME(
      "otherSchemes",
      FieldType.SCHEME,
      Truth.NO,
      Scope.VISIT,
      "สิทธิอื่นของผู้รับบริการ",
      "Further rights of the person"),
  ROLE(
      "role",
      FieldType.ROLE,
      Scope.VISIT,
      "ฐานะของผู้รับบริการ",
      "What the person is for the payer"),
  FACILITY(
      "facility", FieldType.FACILITY, Scope.VISIT, "ประเภทสถานพยาบาล", "Whose the facility is"),
  RIGHT_SUSPENDED(
      "rightSuspended",
      FieldType.FLAG,
      Truth.NO,
      Scope.VISIT,
      "สิทธิถูกระงับ",
      "The right is suspended"),
  TRAFFIC_ACCIDENT(
      "trafficAccident",
      FieldType.FLAG,
      Truth.NO,
      Scope.VISIT,
      "ผู้ประสบภัยจากรถ",
      "A traffic accident is treated"),
  TRAFFIC_ACT_AMOUNT(
      "trafficActAmount",
      FieldType.NUMBER,
      Scope.VISIT,
      "จำนวนเงิน พรบ.",
      "What the traffic act pays, in baht"),
  OTHER_PAYER_AMOUNT(
      "otherPayerAmount",
      FieldType.NUMBER,
      Scope.VISIT,
      "จำนวนเงินที่สิทธิอื่นจ่าย",
      "What another right pays, in baht"),
  EXTERNAL_CAUSE_CODE(
      "externalCauseCode",
      FieldType.TEXT,
      Scope.VISIT,
      "รหัสสาเหตุภายนอก",
      "External cause of the accident"),
  PERMIT_NUMBER(
      "permitNumber",
      FieldType.TEXT,
      Scope.VISIT,
      "เลขอนุมัติหรือ Claim Code",
      "Approval number or claim code of the visit"),
  DIRECT_REGISTRATION(
      "directRegistration",
      FieldType.FLAG,
      Truth.NO,
      Scope.VISIT,
      "การลงทะเบียนจ่ายตรง",
      "A direct-claim registration is on record"),
  DIRECT_CLAIM_LEFT(
      "directClaim",
      FieldType.NUMBER,
      Scope.VISIT,
      "ยอดเบิกจ่ายตรงหลังหัก",
      "What is left of the direct claim after deductions, in baht"),
  KIDNEY_TRANSPLANT(
      "facts.kidneyTransplant",
      FieldType.FLAG,
      Scope.VISIT,
      "ประวัติปลูกถ่ายไต",
      "A kidney transplant stands in the history"),
  HEALTH_CHECK_DONE(
      "facts.healthCheckThisFiscalYear",
      FieldType.FLAG,
      Scope.VISIT,
      "ตรวจสุขภาพแล้วในปีงบประมาณนี้",
      "This fiscal year's check has been claimed"),
  HEALTH_CHECK_FITS(
      "facts.healthCheckAgeSexFits",
      FieldType.FLAG,
      Scope.VISIT,
      "การตรวจตรงกับอายุและเพศ",
      "The check fits age and sex"),
  YEAR_USED(
      "facts.dentalUsedThisYear",
      FieldType.NUMBER,
      Scope.VISIT,
      "วงเงินทันตกรรมที่ใช้แล้วในปีนี้",
      "What the year's dental quota has used, in baht"),
  VASCULAR_ACCESS_BEFORE(
      "facts.vascularAccessBefore",
      FieldType.FLAG,
      Scope.VISIT,
      "เคยทำ vascular access",
      "There was a vascular access before"),
  LAST_VASCULAR_ACCESS(
      "facts.lastVascularAccess",
      FieldType.DATE,
      Scope.VISIT,
      "วันที่ทำ vascular access ครั้งก่อน",
      "Day of the last vascular access"),
  IN_RIGHT_BASE(
      "facts.inRightBase",
      FieldType.FLAG,
      Scope.VISIT,
      "มีชื่อในฐานสิทธิ สปสช.",
      "The person stands in NHSO's base of rights"),
  HOURS_FROM_INPATIENT(
      "facts.hoursFromInpatientStay",
      FieldType.NUMBER,
      Scope.VISIT,
      "จำนวนชั่วโมงห่างจากการนอนโรงพยาบาล",
      "Hours from the nearest in-patient stay"),
  SAME_DISEASE_TODAY(
      "facts.sameDiseaseVisitToday",
      FieldType.FLAG,
      Scope.VISIT,
      "มีครั้งที่รับบริการโรคเดียวกันในวันเดียวกัน",
      "Another visit that day for the same disease"),
  VISIT_HAS_KIND(
      "lines[].kind",
      FieldType.KIND,
      Truth.NO,
      Scope.CROSS,
      "ชนิดบริการของทุกรายการในครั้งนี้",
      "Kinds of service among all lines of the visit"),
  CATEGORY("category", FieldType.CATEGORY, Truth.NO, Scope.LINE, "หมวดค่ารักษา", "Charge category"),
  KIND("kind", FieldType.KIND, Truth.NO, Scope.LINE, "ชนิดบริการ", "Kind of service"),
  ITEM_CODE("itemCode", FieldType.TEXT, Scope.LINE, "รหัสรายการ", "Item code"),
  IN_LIST(
      "inList",
      FieldType.FLAG,
      Scope.LINE,
      "รายการอยู่ในบัญชีที่ใช้วันนั้น",
      "The item stands in the list valid on the day"),
  LIST_RATE(
      "listRate",
      FieldType.NUMBER,
      Scope.LINE,
      "อัตราต่อหน่วย",
      "The list's price of one unit, in baht"),
  OVER_RATE(
      "charge",
      FieldType.FLAG,
      Scope.LINE,
      "ราคาสูงกว่าอัตรา",
      "The charge is above the list's price"),
  IS_DRUG("drug", FieldType.FLAG, Truth.NO, Scope.LINE, "รายการเป็นยา", "The line is a drug"),
  DRUG_NAMED(
      "drug.genericId",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "ยามีชื่อหรือรหัส",
      "The drug has a generic id or a name"),
  DRUG("drug.genericId", FieldType.DRUG, Truth.NO, Scope.LINE, "ชื่อสามัญของยา", "Generic drug"),
  DRUG_ROUTE("drug.route", FieldType.DRUG_ROUTE, Scope.LINE, "วิธีให้ยา", "Way of giving"),
  STRENGTH("drug.strength", FieldType.STRENGTH, Scope.LINE, "ความแรง", "Strength of one unit"),
  INDICATION(
      "drug.indication",
      FieldType.INDICATION,
      Scope.LINE,
      "ข้อบ่งชี้",
      "What the drug is given for"),
  NED(
      "drug.ned",
      FieldType.FLAG,
      Scope.LINE,
      "ยานอกบัญชียาหลักแห่งชาติ",
      "Outside the National List of Essential Medicines"),
  NED_REASON(
      "drug.nedReason",
      FieldType.NED_REASON,
      Scope.LINE,
      "เหตุผลการใช้ยานอกบัญชี",
      "Reason for a drug outside the National List"),
  HIGH_COST(
      "drug.highCostOncology",
      FieldType.FLAG,
      Scope.LINE,
      "ยามะเร็งหรือโลหิตวิทยาค่าใช้จ่ายสูง",
      "High-cost cancer or haematology drug"),
  FDA_REGISTERED(
      "drug.fdaRegistered",
      FieldType.DATE,
      Scope.LINE,
      "วันขึ้นทะเบียนยา",
      "Day of registration with the FDA"),
  DRUG_CODE("drug.code", FieldType.TEXT, Scope.LINE, "รหัสยาของโรงพยาบาล", "Hospital's drug code"),
  DRUG_STANDARD_CODE(
      "drug.standardCode", FieldType.TEXT, Scope.LINE, "รหัสยามาตรฐาน", "24-digit or TMT code"),
  DRUG_IN_CATALOGUE(
      "drug.inCatalogue", FieldType.FLAG, Scope.LINE, "ยาอยู่ในบัญชียา", "In the drug catalogue"),
  PROJECT_CODE(
      "projectCode",
      FieldType.PROJECT,
      Scope.LINE,
      "รหัสโครงการพิเศษ",
      "Special project code of line or visit"),
  APPROVAL_NUMBER("approval.number", FieldType.TEXT, Scope.LINE, "เลขอนุมัติ", "Approval number"),
  APPROVAL_HN_FITS(
      "approval.hn",
      FieldType.FLAG,
      Scope.LINE,
      "HN ตรงกับที่ขออนุมัติ",
      "The approval was registered for this patient's HN"),
  APPROVAL_DRUG_FITS(
      "approval.drug",
      FieldType.FLAG,
      Scope.LINE,
      "ยาตรงกับที่ขออนุมัติ",
      "The approval was registered for this drug"),
  APPROVAL_DATE_FITS(
      "approval.from",
      FieldType.FLAG,
      Scope.LINE,
      "วันที่รับบริการอยู่ในช่วงอนุมัติ",
      "The approval is valid on the service date"),
  APPROVAL_KIND_FITS(
      "approval.kind",
      FieldType.FLAG,
      Scope.LINE,
      "โปรแกรมที่อนุมัติตรงกับกฎ",
      "The approval comes from the program that the rule names"),
  DEVICE_STOCKED(
      "deviceStocked",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "สถานพยาบาลมีรายการอุปกรณ์",
      "The facility stocks the device"),
  RECEIPT_ISSUED(
      "receiptIssued",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "ออกใบเสร็จแล้ว",
      "The patient has paid against a receipt"),
  RECEIPT_TEXT(
      "receiptText", FieldType.TEXT, Scope.LINE, "ข้อความบนใบเสร็จ", "Wording on the receipt"),
  DIALYSIS_RELATED(
      "dialysisRelated",
      FieldType.FLAG,
      Scope.LINE,
      "รายการเกี่ยวข้องกับการฟอกไต",
      "The line belongs to a dialysis session"),
  ROUTE(
      "route",
      FieldType.ROUTE,
      Truth.NO,
      Scope.DECIDED,
      "ช่องทางที่ตัดสินแล้ว",
      "The route decided"),
  SUB_INSCL_CODED(
      "subInscl",
      FieldType.FLAG,
      Truth.NO,
      Scope.VISIT,
      "รหัสสิทธิย่อยเป็นที่รู้จัก",
      "The sub-right is a known code"),
  CATEGORY_CODED(
      "category",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "หมวดค่ารักษาเป็นที่รู้จัก",
      "The category is a known code"),
  KIND_CODED(
      "kind",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "ชนิดบริการเป็นที่รู้จัก",
      "The kind of service is a known code"),
  INDICATION_CODED(
      "drug.indication",
      FieldType.FLAG,
      Truth.NO,
      Scope.LINE,
      "ข้อบ่งชี้เป็นที่รู้จัก",
      "The indication is a known code"),
  ALSO_ALLOWED(
      "alsoAllowed",
      FieldType.ROUTE,
      Truth.NO,
      Scope.DECIDED,
      "ช่องทางอื่นที่ใช้ได้",
      "Other routes that are open"),
  DECIDED_BY(
      "decidedBy",
      FieldType.TEXT,
      Truth.NO,
      Scope.DECIDED,
      "กฎที่ตัดสินช่องทาง",
      "The rule that decided the route"),
  APPROVED(
      "approval.number",
      FieldType.FLAG,
      Truth.NO,
      Scope.DECIDED,
      "มีเลขอนุมัติตามที่กฎกำหนด",
      "The deciding rule wants an approval and its number is there"),
  NEEDS_APPROVAL(
      "decidedBy.approval",
      FieldType.APPROVAL,
      Truth.NO,
      Scope.DECIDED,
      "โปรแกรมที่กฎกำหนดให้ขออนุมัติ",
      "Program that the deciding rule wants an approval from");

  private final String path;
  private final FieldType type;
  private final Truth absent;
  private final Scope scope;
  private final String th;
  private final String en;

  ChargeField(String path, FieldType type, Scope scope, String th, String en) {
    this(path, type, Truth.UNKNOWN, scope, th, en);
  }

  ChargeField(String path, FieldType type, Truth absent, Scope scope, String th, String en) {
    this.path = path;
    this.type = type;
    this.absent = absent;
    this.scope = scope;
    this.th = th;
    this.en = en;
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
    return absent;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
