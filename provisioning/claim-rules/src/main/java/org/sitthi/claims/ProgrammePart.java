package org.sitthi.claims;

import java.util.List;

/**
 * The lines of a visit that go one way together, with the visit's one id.
 *
 * @param visitId the visit
 * @param route where they go
 * @param lineIds the lines
 * @param charged sum of their charges
 * @param claimable sum of their claimable amounts, before any deduction
 */
public record ProgrammePart(
    String visitId, Route route, List<String> lineIds, Money charged, Money claimable) {
  /** Keeps its own copy. */
  public ProgrammePart {
    lineIds = List.copyOf(lineIds);
  }
}
