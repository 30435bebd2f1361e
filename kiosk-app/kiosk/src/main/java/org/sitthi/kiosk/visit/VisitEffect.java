package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.record.VisitRecord;

/** What a step wants done; each comes back as an event, but for those that say so. */
public sealed interface VisitEffect {

  /** Read the card → {@link VisitEvent.NameKnown}, {@link VisitEvent.CardWasRead}. */
  record ReadCard() implements VisitEffect {}

  /** Wake the printer's connection while the patient waits for other things. No event. */
  record ReadyPrinter() implements VisitEffect {}

  /**
   * → {@link VisitEvent.EntitlementAnswered}.
   *
   * @param withCard whether the person's card is in the slot
   */
  record CheckEntitlement(CitizenNumber number, boolean withCard) implements VisitEffect {}

  /** Look into this kiosk's journal → {@link VisitEvent.Recalled}. */
  record RecallVisit(CitizenNumber number, LocalDate day) implements VisitEffect {}

  /** Ask for a visit at another kiosk → {@link VisitEvent.FoundElsewhere}. */
  record FindElsewhere(CitizenNumber number, LocalDate day) implements VisitEffect {}

  /** Hold the card beside the hospital's register → {@link VisitEvent.RegisterAnswered}. */
  record AskRegister(Citizen citizen) implements VisitEffect {}

  /** Look up codes after a pause → {@link VisitEvent.HistoryAnswered}. */
  record LookUpHistory(CitizenNumber number, Duration pause) implements VisitEffect {}

  /** → {@link VisitEvent.AttemptSaved} or {@link VisitEvent.NotSaved}. */
  record SaveAttempt(Attempt attempt) implements VisitEffect {}

  /** → {@link VisitEvent.ClaimAnswered}. Wanted only after the attempt is safe. */
  record RequestClaim(ClaimRequest request) implements VisitEffect {}

  /** → {@link VisitEvent.RecordSaved} or {@link VisitEvent.NotSaved}. */
  record SaveRecord(VisitRecord draft, Optional<UUID> closes) implements VisitEffect {}

  /** → {@link VisitEvent.SlipEnded}. Wanted only after the record is safe. */
  record PrintSlip(VisitRecord saved, SlipMark mark) implements VisitEffect {}

  /**
   * Watch the presented slip until it is taken, or take it back → {@link VisitEvent.SlipWatched}.
   */
  record WatchSlip() implements VisitEffect {}

  /** Settle what is open in the background. No event. */
  record SettleLater() implements VisitEffect {}

  /** → {@link VisitEvent.TimeOver} unless another wait is wanted or the state was left before. */
  record Wait(Duration time) implements VisitEffect {}
}
