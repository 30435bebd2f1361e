package org.sitthi.kiosk.visit;

import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.LastScreen;
import org.sitthi.kiosk.visit.VisitState.LookingForClaim;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.Printing;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;
import org.sitthi.kiosk.visit.VisitState.RecallingVisit;
import org.sitthi.kiosk.visit.VisitState.Recording;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.kiosk.visit.VisitState.Settling;

/**
 * The visit as a pure function: no clock, no I/O, no thread, no chance (house.md §3).
 *
 * <p>What it promises: no claim is asked for before its attempt is safe; one request per attempt;
 * no slip before its record is safe; an answer that was lost is looked up and never asked for
 * again; card out and enough time always lead to {@link Idle}.
 */
public final class Visit implements VisitStep {

  private final Opening opening;
  private final Consenting consenting;
  private final ComingAgain again;
  private final Choosing choosing;
  private final Referring referring;
  private final Claim claim;
  private final Ending ending;

  /** By these rules. */
  public Visit(SiteRules rules) {
    RecordDrafts drafts = new RecordDrafts(rules);
    this.ending = new Ending(rules, drafts);
    this.claim = new Claim(rules, drafts, ending);
    this.referring = new Referring(rules, drafts, claim, ending);
    this.choosing = new Choosing(rules, referring, ending);
    this.again = new ComingAgain(rules, ending);
    this.consenting = new Consenting(rules, again, ending);
    this.opening = new Opening(rules, consenting, again, choosing, ending);
  }

  /** The one step: what this event means in this state. */
  @Override
  public Step next(VisitState state, VisitEvent event) {
    return switch (state) {
      case Idle idle -> opening.idle(idle, event);
      case OutOfService closed -> opening.outOfService(closed, event);
      case ReadingCard reading -> opening.readingCard(reading, event);
      case AskingConsent asking -> consenting.askingConsent(asking, event);
      case RecallingVisit recalling -> again.recallingVisit(recalling, event);
      case SeenToday seen -> again.seenToday(seen, event);
      case CheckingEntitlement checking -> opening.checkingEntitlement(checking, event);
      case LookingForClaim looking -> opening.lookingForClaim(looking, event);
      case ChoosingService asking -> choosing.choosingService(asking, event);
      case EnteringReferral entering -> referring.enteringReferral(entering, event);
      case Claiming claiming -> claim.claiming(claiming, event);
      case Settling settling -> claim.settling(settling, event);
      case Recording recording -> ending.recording(recording, event);
      case Printing printing -> ending.printing(printing, event);
      case Finished finished -> ending.finished(finished, event);
      case Deferred deferred -> ending.deferred(deferred, event);
      case Apology apology -> ending.apology(apology, event);
    };
  }

  /** True if a card that is put in now begins a visit. */
  static boolean ready(VisitState state) {
    return switch (state) {
      case Idle _, OutOfService _ -> true;
      case LastScreen last -> !last.visit().cardIn();
      case ReadingCard _,
          AskingConsent _,
          RecallingVisit _,
          CheckingEntitlement _,
          LookingForClaim _,
          ChoosingService _,
          EnteringReferral _,
          Claiming _,
          Settling _,
          Recording _,
          Printing _ ->
          false;
    };
  }

  /** True if a card that is put in now takes over from a visit whose card is out. */
  static boolean handsOver(VisitState state) {
    return switch (state) {
      case Claiming claiming -> claiming.visit().handsOver();
      case Settling settling -> settling.visit().handsOver();
      case Idle _,
          OutOfService _,
          ReadingCard _,
          AskingConsent _,
          RecallingVisit _,
          CheckingEntitlement _,
          LookingForClaim _,
          ChoosingService _,
          EnteringReferral _,
          Recording _,
          Printing _,
          LastScreen _ ->
          false;
    };
  }

  /** True if the card that is in has been read and its visit goes on whatever the reader does. */
  static boolean keepsCard(VisitState state) {
    return switch (state) {
      case Claiming claiming -> claiming.visit().cardIn();
      case Settling settling -> settling.visit().cardIn();
      case Recording recording -> recording.visit().cardIn();
      case Printing printing -> printing.visit().cardIn();
      case SeenToday seen -> seen.visit().cardIn();
      case Finished finished -> finished.visit().cardIn();
      case Deferred deferred -> deferred.visit().cardIn();
      case Idle _,
          OutOfService _,
          ReadingCard _,
          AskingConsent _,
          RecallingVisit _,
          CheckingEntitlement _,
          LookingForClaim _,
          ChoosingService _,
          EnteringReferral _,
          Apology _ ->
          false;
    };
  }

  /** The one attempt of a visit: its id follows from the record's, so that every retry has it. */
  static UUID attemptOf(UUID recordId) {
    long flipped = recordId.getMostSignificantBits() ^ 0x5A17_0000_0000_0000L;
    return new UUID(flipped, recordId.getLeastSignificantBits());
  }

  static Step begin(VisitEvent.CardIn card) {
    VisitKey visit = new VisitKey(card.number(), card.recordId(), card.at(), card.reader(), true);
    return Step.to(
        new ReadingCard(visit, Optional.empty()),
        new VisitEffect.ReadCard(),
        new VisitEffect.ReadyPrinter());
  }

  /** Staff vouch for the person; nothing that happens in the slot ends this visit. */
  static VisitKey begun(VisitEvent.PersonTyped typed) {
    return VisitKeyBuilder.builder(
            new VisitKey(typed.number(), typed.recordId(), typed.at(), "", false))
        .withoutCard(Optional.of(typed.reason()))
        .build();
  }

  static Cause cause(CardFault fault) {
    return switch (fault) {
      case MUTE -> Cause.CARD_MUTE;
      case WRONG_CARD -> Cause.CARD_WRONG;
      case REMOVED -> Cause.CARD_REMOVED_EARLY;
      case TORN -> Cause.CARD_TORN;
      case LAYOUT_UNKNOWN -> Cause.CARD_LAYOUT_UNKNOWN;
      case NUMBER_INVALID -> Cause.CARD_NUMBER_INVALID;
      case SHARED_TOO_LONG -> Cause.CARD_SHARED;
      case TIMED_OUT -> Cause.CARD_SILENT;
      case READER_GONE -> Cause.READER_GONE;
      case SERVICE_GONE -> Cause.READER_SERVICE_GONE;
    };
  }
}
