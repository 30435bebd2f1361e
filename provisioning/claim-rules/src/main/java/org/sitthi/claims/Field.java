package org.sitthi.claims;

/**
 * What a condition can look at. The words of rule files are these names in camel case, such as
 * {@code drugRoute}.
 */
public enum Field implements Described {
  /** Right under which the visit is claimed. */
  SCHEME(
      "scheme",
      Type.SCHEME,
      Truth.NO,
      Scope.VISIT,
      "สิทธิที่ใช้เบิก",
      "Right under which the visit is claimed"),
  /** Sub-right. */
  SUB_INSCL("subInscl", Type.SUB_RIGHT, Truth.UNKNOWN, Scope.VISIT, "สิทธิย่อย", "Sub-right"),
  /** Further rights of the person. */
  OTHER_SCHEME(
      "otherSchemes",
      Type.SCHEME,
      Truth.NO,
      Scope.VISIT,
      "สิทธิอื่นของผู้รับบริการ",
      "Further rights of the person"),
  /** What the person is for the payer. */
  ROLE(
      "role",
      Type.ROLE,
      Truth.UNKNOWN,
      Scope.VISIT,
      "ฐานะของผู้รับบริการ",
      "What the person is for the payer"),
  /** Whose the facility is. */
  FACILITY(
      "facility",
      Type.FACILITY,
      Truth.UNKNOWN,
      Scope.VISIT,
      "ประเภทสถานพยาบาล",
      "Whose the facility is"),
  /** The right is suspended. */
  RIGHT_SUSPENDED(
      "rightSuspended",
      Type.FLAG,
      Truth.NO,
      Scope.VISIT,
      "สิทธิถูกระงับ",
      "The right is suspended"),
  /** A traffic accident is treated. */
  TRAFFIC_ACCIDENT(
      "trafficAccident",
      Type.FLAG,
      Truth.NO,
      Scope.VISIT,
      "ผู้ประสบภัยจากรถ",
      "A traffic accident is treated"),
  /** What the traffic act pays, in baht. */
  TRAFFIC_ACT_AMOUNT(
      "trafficActAmount",
      Type.NUMBER,
      Truth.UNKNOWN,
      Scope.VISIT,
      "จำนวนเงิน พรบ.",
      "What the traffic act pays, in baht"),
  /** External cause of the accident. */
  EXTERNAL_CAUSE_CODE(
      "externalCauseCode",
      Type.TEXT,
      Truth.UNKNOWN,
      Scope.VISIT,
      "รหัสสาเหตุภายนอก",
      "External cause of the accident"),
  /** Approval number or claim code of the visit. */
  PERMIT_NUMBER(
      "permitNumber",
      Type.TEXT,
      Truth.UNKNOWN,
      Scope.VISIT,
      "เลขอนุมัติหรือ Claim Code",
      "Approval number or claim code of the visit"),
  /** A direct-claim registration is on record. */
  DIRECT_REGISTRATION(
      "directRegistration",
      Type.FLAG,
      Truth.NO,
      Scope.VISIT,
      "การลงทะเบียนจ่ายตรง",
      "A direct-claim registration is on record"),
  /** What is left of the direct claim after deductions, in baht. */
  DIRECT_CLAIM_LEFT(
      "directClaim",
      Type.NUMBER,
      Truth.UNKNOWN,
      Scope.VISIT,
      "ยอดเบิกจ่ายตรงหลังหัก",
      "What is left of the direct claim after deductions, in baht"),
  /** What the DRG pays, in baht. */
  DRG_AMOUNT(
      "drgAmount",
      Type.NUMBER,
      Truth.UNKNOWN,
      Scope.VISIT,
      "จำนวนเงินตาม DRG",
      "What the DRG pays, in baht"),
  /** A kidney transplant stands in the history. */
  KIDNEY_TRANSPLANT(
      "facts.kidneyTransplant",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "ประวัติปลูกถ่ายไต",
      "A kidney transplant stands in the history"),
  /** This fiscal year's check has been claimed. */
  HEALTH_CHECK_DONE(
      "facts.healthCheckThisFiscalYear",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "ตรวจสุขภาพแล้วในปีงบประมาณนี้",
      "This fiscal year's check has been claimed"),
  /** The check fits age and sex. */
  HEALTH_CHECK_FITS(
      "facts.healthCheckAgeSexFits",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "การตรวจตรงกับอายุและเพศ",
      "The check fits age and sex"),
  /** There was a vascular access before. */
  VASCULAR_ACCESS_BEFORE(
      "facts.vascularAccessBefore",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "เคยทำ vascular access",
      "There was a vascular access before"),
  /** Day of the last vascular access. */
  LAST_VASCULAR_ACCESS(
      "facts.lastVascularAccess",
      Type.DATE,
      Truth.UNKNOWN,
      Scope.VISIT,
      "วันที่ทำ vascular access ครั้งก่อน",
      "Day of the last vascular access"),
  /** The person stands in NHSO's base of rights. */
  IN_RIGHT_BASE(
      "facts.inRightBase",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "มีชื่อในฐานสิทธิ สปสช.",
      "The person stands in NHSO's base of rights"),
  /** Hours from the nearest in-patient stay. */
  HOURS_FROM_INPATIENT(
      "facts.hoursFromInpatientStay",
      Type.NUMBER,
      Truth.UNKNOWN,
      Scope.VISIT,
      "จำนวนชั่วโมงห่างจากการนอนโรงพยาบาล",
      "Hours from the nearest in-patient stay"),
  /** Another visit that day for the same disease. */
  SAME_DISEASE_TODAY(
      "facts.sameDiseaseVisitToday",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.VISIT,
      "มีครั้งที่รับบริการโรคเดียวกันในวันเดียวกัน",
      "Another visit that day for the same disease"),
  /** Kinds of service among all lines of the visit. */
  VISIT_HAS_KIND(
      "lines[].kind",
      Type.KIND,
      Truth.NO,
      Scope.CROSS,
      "ชนิดบริการของทุกรายการในครั้งนี้",
      "Kinds of service among all lines of the visit"),
  /** Charge category. */
  CATEGORY("category", Type.CATEGORY, Truth.NO, Scope.LINE, "หมวดค่ารักษา", "Charge category"),
  /** Kind of service. */
  KIND("kind", Type.KIND, Truth.NO, Scope.LINE, "ชนิดบริการ", "Kind of service"),
  /** Item code. */
  ITEM_CODE("itemCode", Type.TEXT, Truth.UNKNOWN, Scope.LINE, "รหัสรายการ", "Item code"),
  /** The item stands in the list valid on the day. */
  IN_LIST(
      "inList",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "รายการอยู่ในบัญชีที่ใช้วันนั้น",
      "The item stands in the list valid on the day"),
  /** The list's price of one unit, in baht. */
  LIST_RATE(
      "listRate",
      Type.NUMBER,
      Truth.UNKNOWN,
      Scope.LINE,
      "อัตราต่อหน่วย",
      "The list's price of one unit, in baht"),
  /** The charge is above the list's price. */
  OVER_RATE(
      "charge",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "ราคาสูงกว่าอัตรา",
      "The charge is above the list's price"),
  /** The line is a drug. */
  IS_DRUG("drug", Type.FLAG, Truth.NO, Scope.LINE, "รายการเป็นยา", "The line is a drug"),
  /** The drug has a generic id or a name. */
  DRUG_NAMED(
      "drug.genericId",
      Type.FLAG,
      Truth.NO,
      Scope.LINE,
      "ยามีชื่อหรือรหัส",
      "The drug has a generic id or a name"),
  /** Generic drug. */
  DRUG("drug.genericId", Type.DRUG, Truth.NO, Scope.LINE, "ชื่อสามัญของยา", "Generic drug"),
  /** Way of giving. */
  DRUG_ROUTE(
      "drug.route", Type.DRUG_ROUTE, Truth.UNKNOWN, Scope.LINE, "วิธีให้ยา", "Way of giving"),
  /** Strength of one unit. */
  STRENGTH(
      "drug.strength", Type.STRENGTH, Truth.UNKNOWN, Scope.LINE, "ความแรง", "Strength of one unit"),
  /** What the drug is given for. */
  INDICATION(
      "drug.indication",
      Type.INDICATION,
      Truth.UNKNOWN,
      Scope.LINE,
      "ข้อบ่งชี้",
      "What the drug is given for"),
  /** Outside the National List of Essential Medicines. */
  NED(
      "drug.ned",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "ยานอกบัญชียาหลักแห่งชาติ",
      "Outside the National List of Essential Medicines"),
  /** Reason for a drug outside the National List. */
  NED_REASON(
      "drug.nedReason",
      Type.NED_REASON,
      Truth.UNKNOWN,
      Scope.LINE,
      "เหตุผลการใช้ยานอกบัญชี",
      "Reason for a drug outside the National List"),
  /** High-cost cancer or haematology drug. */
  HIGH_COST(
      "drug.highCostOncology",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "ยามะเร็งหรือโลหิตวิทยาค่าใช้จ่ายสูง",
      "High-cost cancer or haematology drug"),
  /** Day of registration with the FDA. */
  FDA_REGISTERED(
      "drug.fdaRegistered",
      Type.DATE,
      Truth.UNKNOWN,
      Scope.LINE,
      "วันขึ้นทะเบียนยา",
      "Day of registration with the FDA"),
  /** Special project code of line or visit. */
  PROJECT_CODE(
      "projectCode",
      Type.PROJECT,
      Truth.UNKNOWN,
      Scope.LINE,
      "รหัสโครงการพิเศษ",
      "Special project code of line or visit"),
  /** Approval number. */
  APPROVAL_NUMBER(
      "approval.number", Type.TEXT, Truth.UNKNOWN, Scope.LINE, "เลขอนุมัติ", "Approval number"),
  /** The approval was registered for this patient's HN. */
  APPROVAL_HN_FITS(
      "approval.hn",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "HN ตรงกับที่ขออนุมัติ",
      "The approval was registered for this patient's HN"),
  /** The approval was registered for this drug. */
  APPROVAL_DRUG_FITS(
      "approval.drug",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "ยาตรงกับที่ขออนุมัติ",
      "The approval was registered for this drug"),
  /** The approval is valid on the service date. */
  APPROVAL_DATE_FITS(
      "approval.from",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "วันที่รับบริการอยู่ในช่วงอนุมัติ",
      "The approval is valid on the service date"),
  /** The approval comes from the program that the rule names. */
  APPROVAL_KIND_FITS(
      "approval.kind",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "โปรแกรมที่อนุมัติตรงกับกฎ",
      "The approval comes from the program that the rule names"),
  /** The facility stocks the device. */
  DEVICE_STOCKED(
      "deviceStocked",
      Type.FLAG,
      Truth.NO,
      Scope.LINE,
      "สถานพยาบาลมีรายการอุปกรณ์",
      "The facility stocks the device"),
  /** The patient has paid against a receipt. */
  RECEIPT_ISSUED(
      "receiptIssued",
      Type.FLAG,
      Truth.NO,
      Scope.LINE,
      "ออกใบเสร็จแล้ว",
      "The patient has paid against a receipt"),
  /** Wording on the receipt. */
  RECEIPT_TEXT(
      "receiptText",
      Type.TEXT,
      Truth.UNKNOWN,
      Scope.LINE,
      "ข้อความบนใบเสร็จ",
      "Wording on the receipt"),
  /** The line belongs to a dialysis session. */
  DIALYSIS_RELATED(
      "dialysisRelated",
      Type.FLAG,
      Truth.UNKNOWN,
      Scope.LINE,
      "รายการเกี่ยวข้องกับการฟอกไต",
      "The line belongs to a dialysis session"),
  /** The route decided. */
  ROUTE("route", Type.ROUTE, Truth.NO, Scope.DECIDED, "ช่องทางที่ตัดสินแล้ว", "The route decided"),
  /** Program that the deciding rule wants an approval from. */
  NEEDS_APPROVAL(
      "decidedBy.approval",
      Type.APPROVAL,
      Truth.NO,
      Scope.DECIDED,
      "โปรแกรมที่กฎกำหนดให้ขออนุมัติ",
      "Program that the deciding rule wants an approval from");

  /** What kind of values a field has. */
  public enum Type {
    /** Yes or no. */
    FLAG,
    /** A day. */
    DATE,
    /** A decimal number. */
    NUMBER,
    /** A strength such as {@code 20 mcg}. */
    STRENGTH,
    /** Any text; compared as it stands. */
    TEXT,
    /** A {@link org.sitthi.claims.Scheme}. */
    SCHEME,
    /** A {@link FacilityType}. */
    FACILITY,
    /** A {@link org.sitthi.claims.Route}. */
    ROUTE,
    /** An {@link ApprovalKind}. */
    APPROVAL,
    /** A {@link NedReason}. */
    NED_REASON,
    /** A role of the role file. */
    ROLE,
    /** A sub-right of the code file. */
    SUB_RIGHT,
    /** A charge category of the code file. */
    CATEGORY,
    /** A kind of service of the code file. */
    KIND,
    /** A drug of the code file. */
    DRUG,
    /** A way of giving of the code file. */
    DRUG_ROUTE,
    /** An indication, or a group of them, of the code file. */
    INDICATION,
    /** A project code of the code file. */
    PROJECT
  }

  /** What must be known before a field can be looked at. */
  public enum Scope {
    /** The visit and the facts. */
    VISIT,
    /** One line. */
    LINE,
    /** One line whose route is decided. */
    DECIDED,
    /** All lines of the visit: only in rules that say they look across lines. */
    CROSS
  }

  private final String path;
  private final Type type;
  private final Truth absent;
  private final Scope scope;
  private final String th;
  private final String en;

  Field(String path, Type type, Truth absent, Scope scope, String th, String en) {
    this.path = path;
    this.type = type;
    this.absent = absent;
    this.scope = scope;
    this.th = th;
    this.en = en;
  }

  /** The field of the visit, the facts or the line, as it is named there. */
  public String path() {
    return path;
  }

  /** Kind of its values. */
  public Type type() {
    return type;
  }

  /** What a missing value means unless a rule says otherwise. */
  public Truth absent() {
    return absent;
  }

  /** What must be known before it can be looked at. */
  public Scope scope() {
    return scope;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
