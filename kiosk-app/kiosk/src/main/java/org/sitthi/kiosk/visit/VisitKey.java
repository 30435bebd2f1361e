package org.sitthi.kiosk.visit;

import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param withoutCard why staff typed the number, for a visit without a card
 */
@RecordBuilder
@RecordBuilder.Options(builderClassModifiers = {})
public record VisitKey(
    long number,
    UUID recordId,
    OffsetDateTime startedAt,
    String reader,
    boolean cardIn,
    Optional<RegisterSaid> register,
    Optional<EarlierVisit> earlier,
    CardAlarm alarm,
    Optional<NoCardReason> withoutCard) {

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
        CardAlarm.QUIET,
        Optional.empty());
  }

  private VisitKeyBuilder changed() {
    return VisitKeyBuilder.builder(this);
  }

  VisitKey cardOut() {
    return changed().cardIn(false).alarm(CardAlarm.QUIET).build();
  }

  /** The card is still in, and the alarm has come so far. */
  public VisitKey alarmed(CardAlarm next) {
    return changed().alarm(next).build();
  }

  VisitKey compared(RegisterSaid said) {
    return changed().register(Optional.of(said)).build();
  }

  VisitKey after(EarlierVisit found) {
    return changed().earlier(Optional.of(found)).build();
  }

  /** Whether the next card takes over while NHSO's answer is waited for: its person has left. */
  boolean handsOver() {
    return !cardIn && withoutCard.isEmpty();
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
    return other ? changed().earlier(Optional.empty()).build() : this;
  }

  /** The visit without a code that this one goes on with. */
  Optional<VisitRecord> continues() {
    return earlier.flatMap(found ->
        found instanceof EarlierVisit.Open open ? Optional.of(open.record()) : Optional.empty());
  }
}
