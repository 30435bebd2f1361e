package org.sitthi.kiosk.nhso.town;

import java.time.LocalDateTime;

/**
 * A code that the town made.
 *
 * @param pid whose
 * @param claimType service code
 * @param hcode hospital that has it
 * @param code {@code PP99} and 8 digits
 * @param time when, local
 * @param correlationId the card read it was asked with; empty if it was made elsewhere
 */
public record IssuedInTown(
    String pid,
    String claimType,
    String hcode,
    String code,
    LocalDateTime time,
    String correlationId) {

  /** Made at another counter, not for a request to this agent. */
  public boolean isElsewhere() {
    return correlationId.isEmpty();
  }

  boolean isSameService(String otherPid, String otherHcode, String otherType) {
    return pid.equals(otherPid) && hcode.equals(otherHcode) && claimType.equals(otherType);
  }

  @Override
  public String toString() {
    return "IssuedInTown[" + code + ", " + claimType + ", " + hcode + ", " + time + "]";
  }
}
