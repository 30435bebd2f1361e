package org.sitthi.kiosk.visit;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/**
 * Which visit this is.
 *
 * @param number counts up within this run; an event of another number is late
 * @param recordId id of the record this visit will leave
 * @param startedAt when the card went in
 * @param reader name of the card reader
 * @param cardIn false once the card was taken out
 * @param register what the hospital's register said, once it has answered
 * @param earlier what is known of a visit earlier this day, once that is known
 * @param alarm whether its card was forgotten; always quiet before the end and once it is out
 */
public record VisitKey(
    long number,
    UUID recordId,
    OffsetDateTime startedAt,
    String reader,
    boolean cardIn,
    Optional<RegisterSaid> register,
    Optional<EarlierVisit> earlier,
    CardAlarm alarm) {

  /** Of a visit whose person was not looked up yet. */
  public VisitKey(
      long number, UUID recordId, OffsetDateTime startedAt, String reader, boolean cardIn) {
    this(
        number,
        recordId,
        startedAt,
        reader,
        cardIn,
        Optional.empty(),
        Optional.empty(),
        CardAlarm.QUIET);
  }

  VisitKey cardOut() {
    return new VisitKey(
        number, recordId, startedAt, reader, false, register, earlier, CardAlarm.QUIET);
  }

  /** The card is still in, and the alarm has come so far. */
  public VisitKey alarmed(CardAlarm next) {
    return new VisitKey(number, recordId, startedAt, reader, cardIn, register, earlier, next);
  }

  VisitKey compared(RegisterSaid said) {
    return new VisitKey(
        number, recordId, startedAt, reader, cardIn, Optional.of(said), earlier, alarm);
  }

  VisitKey after(EarlierVisit found) {
    return new VisitKey(
        number, recordId, startedAt, reader, cardIn, register, Optional.of(found), alarm);
  }

  /**
   * For this service. A record holds one code: while one of another service may still come for the
   * visit that was begun, this visit has a record of its own.
   */
  VisitKey asking(ClaimType type) {
    boolean other =
        continues()
            .map(VisitRecord::claim)
            .filter(claim -> claim.state() == ClaimRecord.State.PENDING && claim.attempts() > 0)
            .flatMap(ClaimRecord::claimType)
            .filter(asked -> !asked.code().equals(type.code()))
            .isPresent();
    return other
        ? new VisitKey(
            number, recordId, startedAt, reader, cardIn, register, Optional.empty(), alarm)
        : this;
  }

  /** The visit without a code that this one goes on with. */
  Optional<VisitRecord> continues() {
    return earlier.flatMap(found ->
        found instanceof EarlierVisit.Open open ? Optional.of(open.record()) : Optional.empty());
  }
}
