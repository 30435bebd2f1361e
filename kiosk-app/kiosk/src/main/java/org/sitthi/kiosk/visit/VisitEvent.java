package org.sitthi.kiosk.visit;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.record.VisitRecord;

/** What happens to a visit, grouped by where it comes from. */
public sealed interface VisitEvent {

  /** From the card slot and the card. */
  sealed interface CardEvent extends VisitEvent {}

  /** From the desks of NHSO, and from the hospital's register. */
  sealed interface DeskEvent extends VisitEvent {}

  /** From the journal. */
  sealed interface JournalEvent extends VisitEvent {}

  /** From the printer. */
  sealed interface PrinterEvent extends VisitEvent {}

  /** From the clock, the supply of power, and the staff. */
  sealed interface ClockEvent extends VisitEvent {}

  /** From the patient's finger. */
  sealed interface TouchEvent extends VisitEvent {}

  /**
   * A card went in.
   *
   * @param number of the visit that may begin
   * @param recordId for that visit
   * @param at now
   * @param reader name of the reader
   */
  record CardIn(long number, UUID recordId, OffsetDateTime at, String reader)
      implements CardEvent {}

  /** The card went out. */
  record CardOut() implements CardEvent {}

  /** Number and name are known, the rest is still being read. */
  record NameKnown(FirstLook firstLook) implements CardEvent {}

  /** The read ended. */
  record CardWasRead(CardReading reading) implements CardEvent {}

  /** Reader or service vanished. */
  record ReaderLost(CardFault fault) implements CardEvent {}

  /** The reader is back. */
  record ReaderBack() implements CardEvent {}

  /** The desk answered about the entitlement. */
  record EntitlementAnswered(EntitlementAnswer answer) implements DeskEvent {}

  /** The hospital's register answered. */
  record RegisterAnswered(RegisterSaid said) implements DeskEvent {}

  /** The desk answered about earlier codes, at this time. */
  record HistoryAnswered(HistoryAnswer answer, OffsetDateTime at) implements DeskEvent {}

  /** The desk answered our request for a code, at this time. */
  record ClaimAnswered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at)
      implements DeskEvent {}

  /** The journal was asked for an earlier visit of this person and day. */
  record Recalled(EarlierVisit earlier) implements JournalEvent {}

  /** The central store was asked for a visit of this person and day at another kiosk. */
  record FoundElsewhere(EarlierVisit earlier) implements DeskEvent {}

  /** The attempt is safe. */
  record AttemptSaved(UUID attemptId) implements JournalEvent {}

  /**
   * The record is safe.
   *
   * @param printer trouble that the printer is known to have; empty = none that is known
   * @param slipMayBeOut true if another insertion of the card saved it, which may have its slip
   */
  record RecordSaved(VisitRecord saved, Optional<PrinterFault> printer, boolean slipMayBeOut)
      implements JournalEvent {

    /** No trouble of the printer is known. */
    public RecordSaved(VisitRecord saved) {
      this(saved, Optional.empty(), false);
    }
  }

  /** The journal could not keep it. */
  record NotSaved() implements JournalEvent {}

  /** The print ended. */
  record SlipEnded(SlipOutcome outcome) implements PrinterEvent {}

  /** What became of the slip at the printer's mouth. */
  record SlipWatched(Pickup pickup) implements PrinterEvent {}

  /** The printer had trouble and has none any more; comes at any time. */
  record PrinterReady() implements PrinterEvent {}

  /** The time of the present state is over. */
  record TimeOver() implements ClockEvent {}

  /** Staff have closed the kiosk, and nobody is served; comes when no visit is on. */
  record ServiceClosed() implements ClockEvent {}

  /**
   * Staff typed the number of a person who has no card here, and vouch for it; comes when no visit
   * is on.
   *
   * @param number of the visit that begins
   * @param recordId for that visit
   * @param at now
   * @param citizen the number, and what the hospital's register knows
   */
  record PersonTyped(
      long number, UUID recordId, OffsetDateTime at, Citizen citizen, NoCardReason reason)
      implements ClockEvent {}

  /** Staff have opened the kiosk again; comes at any time. */
  record ServiceOpened() implements ClockEvent {}

  /** Mains power is away and nobody is served; comes when no visit is on. */
  record PowerAway() implements ClockEvent {}

  /** Mains power is back; comes at any time. */
  record PowerBack() implements ClockEvent {}

  /** A claim type was chosen. */
  record ServiceChosen(ClaimType type) implements TouchEvent {}

  /** The phone question was answered; empty = "no phone". */
  record MobileEntered(Optional<String> mobile) implements TouchEvent {}

  /** A part of the referral was typed or chosen; checked by the visit. */
  record ReferralEntered(ReferralPart part, String text) implements TouchEvent {

    /** Never a patient's letter. */
    @Override
    public String toString() {
      return "ReferralEntered[" + part + "]";
    }
  }

  /**
   * A barcode or QR was held before the scanner.
   *
   * @param text what it holds, up to {@link #LONGEST} characters; longer ones are cut
   */
  record Scanned(String text) implements TouchEvent {

    /** Longer than all that is scanned here. */
    public static final int LONGEST = 200;

    /** Cuts what is too long. */
    public Scanned {
      text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Never what was scanned. */
    @Override
    public String toString() {
      return "Scanned[…]";
    }
  }

  /** The patient has no referral letter. */
  record NotAReferral() implements TouchEvent {}

  /** The patient has a letter and wants staff to enter it. */
  record ReferralByStaff() implements TouchEvent {}

  /** One question back. */
  record SteppedBack() implements TouchEvent {}

  /** The patient agrees that data leave the kiosk. */
  record ConsentGiven() implements TouchEvent {}

  /** The patient does not agree. */
  record ConsentDeclined() implements TouchEvent {}

  /** A copy of the slip of an earlier visit of today. */
  record CopyWanted() implements TouchEvent {}

  /** Another service than that of an earlier visit of today. */
  record AnotherService() implements TouchEvent {}

  /** The patient gave up. */
  record Cancelled() implements TouchEvent {}

  /** The patient needs more time, or touched anything. */
  record StillHere() implements TouchEvent {}
}
