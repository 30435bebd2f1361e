package org.sitthi.hardware.citizen;

/** Sex as the card states it. */
public enum Sex {
  MALE,
  FEMALE,
  NOT_STATED
}
