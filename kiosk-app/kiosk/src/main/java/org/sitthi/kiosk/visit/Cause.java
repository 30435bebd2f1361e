package org.sitthi.kiosk.visit;

/**
 * Why a visit did not go the whole way. Each has its own text in all languages (key {@code
 * cause.<NAME>}) and a code to read out, the same for the same fault: R reader and card, N NHSO, H
 * the hospital's register, K this kiosk.
 */
public enum Cause {
  CARD_MUTE("R11"),
  CARD_WRONG("R12"),
  CARD_REMOVED_EARLY("R13"),
  CARD_TORN("R14"),
  CARD_LAYOUT_UNKNOWN("R15"),
  CARD_NUMBER_INVALID("R16"),
  CARD_SHARED("R17"),
  CARD_SILENT("R18"),
  NO_CARD("R19"),
  READER_GONE("R21"),
  READER_SERVICE_GONE("R22"),
  NHSO_AGENT_DOWN("N11"),
  NHSO_NO_READER("N12"),
  NHSO_UPSTREAM_DOWN("N13"),
  NHSO_TOO_SLOW("N14"),
  NHSO_TOKEN("N15"),
  NHSO_RATE_LIMITED("N16"),
  NHSO_UNREADABLE("N17"),
  NHSO_CARD_UNREADABLE("N18"),
  NUMBER_UNKNOWN("N20"),
  NO_ENTITLEMENT("N21"),
  OTHER_PERSON("N22"),
  NUMBER_REFUSED("N23"),
  NO_CLAIM_TYPE("N24"),
  ENTITLEMENT_EXPIRED("N26"),
  ENTITLEMENT_NOT_YET("N27"),
  DECEASED("N28"),
  NOT_THAI("N29"),
  REGISTER_MISMATCH("H11"),
  CLAIM_REFUSED("N31"),
  CLAIM_NOT_SETTLED("N32"),
  CANCELLED("K11"),
  NOT_CHOSEN("K12"),
  NO_OTHER_SERVICE("K13"),
  PHONE_MISSING("K14"),
  CONSENT_MISSING("K15"),
  CLOSED_BY_STAFF("K16"),
  JOURNAL_FAILED("K21"),
  CLOCK_WRONG("K22"),
  INTERNAL("K31"),
  POWER_AWAY("K41");

  private final String code;

  Cause(String code) {
    this.code = code;
  }

  /** A letter and two digits. */
  public String code() {
    return code;
  }
}
