package org.sitthi.claims;

/** What kind of values a field has. */
public enum FieldType {
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
  /** A {@link Scheme}. */
  SCHEME,
  /** A {@link FacilityType}. */
  FACILITY,
  /** A {@link Route}. */
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
  PROJECT,
  /** A reply code of the code file; no field has it, rules name them. */
  REPLY
}
