package org.sitthi.kiosk.visit;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Which visit this is.
 *
 * @param number counts up within this run; an event of another number is late
 * @param recordId id of the record this visit will leave
 * @param startedAt when the card went in
 * @param reader name of the card reader
 * @param cardIn false once the card was taken out
 * @param register what the hospital's register said, once it has answered
 */
public record VisitKey(
    long number,
    UUID recordId,
    OffsetDateTime startedAt,
    String reader,
    boolean cardIn,
    Optional<RegisterSaid> register) {

  /** Of a visit whose person was not looked up yet. */
  public VisitKey(
      long number, UUID recordId, OffsetDateTime startedAt, String reader, boolean cardIn) {
    this(number, recordId, startedAt, reader, cardIn, Optional.empty());
  }

  VisitKey cardOut() {
    return new VisitKey(number, recordId, startedAt, reader, false, register);
  }

  VisitKey compared(RegisterSaid said) {
    return new VisitKey(number, recordId, startedAt, reader, cardIn, Optional.of(said));
  }
}
