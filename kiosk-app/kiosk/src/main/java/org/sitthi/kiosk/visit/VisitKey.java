package org.sitthi.kiosk.visit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Which visit this is.
 *
 * @param number counts up within this run; an event of another number is late
 * @param recordId id of the record this visit will leave
 * @param startedAt when the card went in
 * @param reader name of the card reader
 * @param cardIn false once the card was taken out
 */
public record VisitKey(
    long number, UUID recordId, OffsetDateTime startedAt, String reader, boolean cardIn) {

  VisitKey cardOut() {
    return new VisitKey(number, recordId, startedAt, reader, false);
  }
}
