package org.sitthi.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClockEvent;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.NotSaved;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.PrinterReady;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.RecordSaved;
import org.sitthi.kiosk.visit.VisitEvent.SlipEnded;
import org.sitthi.kiosk.visit.VisitEvent.SlipWatched;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.Printing;
import org.sitthi.kiosk.visit.VisitState.Recording;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** From the record to the empty slot: saved, then printed, then shown until the card is out. */
final class Ending {

  private final SiteRules rules;
  private final RecordDrafts drafts;

  Ending(SiteRules rules, RecordDrafts drafts) {
    this.rules = rules;
    this.drafts = drafts;
  }

  /** Ends a visit that leaves no record. */
  Step sorry(VisitKey visit, Cause cause) {
    Apology apology = new Apology(visit, cause);
    return visit.cardIn()
        ? staying(visit, apology)
        : Step.to(apology, new VisitEffect.Wait(rules.patience().notice()));
  }

  /** Care goes on without a code: a record that says so, then a slip that says so. */
  Step defer(
      VisitKey visit,
      Citizen citizen,
      Optional<Entitlement> entitlement,
      ClaimRecord claim,
      Cause cause) {
    VisitRecord draft = drafts.draft(visit, citizen, entitlement, Told.nothing(), claim);
    return record(visit, citizen, draft, Optional.empty(), Optional.of(cause));
  }

  Step record(
      VisitKey visit,
      Citizen citizen,
      VisitRecord draft,
      Optional<UUID> closes,
      Optional<Cause> cause) {
    return Step.to(
        new Recording(visit, citizen, draft, cause), new VisitEffect.SaveRecord(draft, closes));
  }

  /** The next card begins its visit; what the last one left open is settled in the background. */
  Step handOver(CardIn card) {
    return and(Visit.begin(card), new VisitEffect.SettleLater());
  }

  Step and(Step step, VisitEffect more) {
    List<VisitEffect> effects = new ArrayList<>(step.effects());
    effects.add(more);
    return new Step(step.state(), effects);
  }

  Step recording(Recording recording, VisitEvent event) {
    VisitKey visit = recording.visit();
    return switch (event) {
      case RecordSaved saved -> saved(recording, saved);
      // The attempt is still open in the journal: its code is found again by look-up.
      case NotSaved _ -> and(sorry(visit, Cause.JOURNAL_FAILED), new VisitEffect.SettleLater());
      case CardOut _, ReaderLost _ ->
          Step.to(
              new Recording(
                  visit.cardOut(), recording.citizen(), recording.draft(), recording.cause()));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(recording);
    };
  }

  /** Who cannot get a slip now is told at once, and shown number and code. */
  private Step saved(Recording recording, RecordSaved event) {
    VisitRecord saved = event.saved();
    VisitKey visit =
        event.slipMayBeOut()
            ? recording.visit().after(new EarlierVisit.Done(saved, false))
            : recording.visit();
    Optional<Cause> cause = cause(recording, event);
    return event
        .printer()
        .map(known -> shown(visit, saved, cause, SlipStatus.notTried(known)))
        .orElseGet(() ->
            Step.to(
                new Printing(visit, recording.citizen(), saved, cause),
                new VisitEffect.PrintSlip(saved, mark(visit, saved))));
  }

  /** What the first slip of this insertion says of itself. */
  private static SlipMark mark(VisitKey visit, VisitRecord saved) {
    if (visit.earlier().orElse(null) instanceof EarlierVisit.Done(VisitRecord _, boolean owed)
        && !owed) {
      return SlipMark.COPY;
    }
    Optional<UUID> begun = visit.continues().map(VisitRecord::recordId);
    if (!owed(visit) && !saved.recordId().equals(begun.orElse(visit.recordId()))) {
      return other(saved);
    }
    if (begun.isEmpty() && !owed(visit)) {
      return SlipMark.ORIGINAL;
    }
    // Without a code it says what the slip of the first insertion said.
    return saved.claim().state() == ClaimRecord.State.OBTAINED ? SlipMark.COMPLETED : SlipMark.COPY;
  }

  /**
   * The code belongs to a record that another insertion began: that may have its slip. Not so a
   * record that was first saved with a code found by look-up, as nobody was there to take one, or
   * with NHSO's answer to this visit.
   */
  private static SlipMark other(VisitRecord saved) {
    boolean first =
        saved.revision() == 1
            && !saved.claim().source().equals(Optional.of(ClaimRecord.Source.REUSED));
    return first ? SlipMark.ORIGINAL : SlipMark.COPY;
  }

  private static boolean owed(VisitKey visit) {
    return visit.earlier().orElse(null) instanceof EarlierVisit.Done(VisitRecord _, boolean owed)
        && owed;
  }

  private static SlipMark nextMark(VisitKey visit, VisitRecord saved, SlipStatus status) {
    return status.nextMark() == SlipMark.ORIGINAL ? mark(visit, saved) : SlipMark.COPY;
  }

  /** The background may have found the code while the visit gave up on it. */
  private static Optional<Cause> cause(Recording recording, RecordSaved saved) {
    return saved.saved().claim().state() == ClaimRecord.State.OBTAINED
        ? Optional.empty()
        : recording.cause();
  }

  Step printing(Printing printing, VisitEvent event) {
    VisitKey visit = printing.visit();
    return switch (event) {
      case SlipEnded ended ->
          shown(visit, printing.saved(), printing.cause(), SlipStatus.of(ended.outcome()));
      case CardOut _, ReaderLost _ ->
          Step.to(
              new Printing(
                  visit.cardOut(), printing.citizen(), printing.saved(), printing.cause()));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(printing);
    };
  }

  Step finished(Finished finished, VisitEvent event) {
    VisitKey visit = finished.visit();
    return switch (event) {
      case CardOut _, ReaderLost _ when visit.cardIn() ->
          ending(new Finished(visit.cardOut(), finished.saved(), finished.status()));
      case PrinterEvent printer ->
          slip(
              printer,
              visit,
              finished.saved(),
              finished.status(),
              status -> new Finished(visit, finished.saved(), status));
      case CardIn card when !visit.cardIn() -> Visit.begin(card);
      case TimeOver _ ->
          over(visit, alarmed -> new Finished(alarmed, finished.saved(), finished.status()));
      case StillHere _ ->
          attended(visit, calm -> new Finished(calm, finished.saved(), finished.status()));
      case CardEvent _, DeskEvent _, JournalEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(finished);
    };
  }

  Step deferred(Deferred deferred, VisitEvent event) {
    VisitKey visit = deferred.visit();
    return switch (event) {
      case CardOut _, ReaderLost _ when visit.cardIn() ->
          ending(with(deferred, visit.cardOut(), deferred.status()));
      case PrinterEvent printer ->
          slip(
              printer,
              visit,
              deferred.saved(),
              deferred.status(),
              status -> with(deferred, visit, status));
      case CardIn card when !visit.cardIn() -> Visit.begin(card);
      case TimeOver _ -> over(visit, alarmed -> with(deferred, alarmed, deferred.status()));
      case StillHere _ -> attended(visit, calm -> with(deferred, calm, deferred.status()));
      case CardEvent _, DeskEvent _, JournalEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(deferred);
    };
  }

  Step apology(Apology apology, VisitEvent event) {
    VisitKey visit = apology.visit();
    return switch (event) {
      case CardOut _, ReaderLost _ when visit.cardIn() -> sorry(visit.cardOut(), apology.cause());
      case CardIn card when !visit.cardIn() -> Visit.begin(card);
      case TimeOver _ -> over(visit, alarmed -> new Apology(alarmed, apology.cause()));
      case StillHere _ -> attended(visit, calm -> new Apology(calm, apology.cause()));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(apology);
    };
  }

  private static Deferred with(Deferred deferred, VisitKey visit, SlipStatus status) {
    return new Deferred(visit, deferred.saved(), deferred.cause(), status);
  }

  /** Without the card it is over; with it the card is forgotten, which is told louder each time. */
  Step over(VisitKey visit, Function<VisitKey, VisitState> with) {
    if (!visit.cardIn()) {
      return Step.to(new Idle());
    }
    return switch (visit.alarm()) {
      case QUIET ->
          Step.to(
              with.apply(visit.alarmed(CardAlarm.SOUNDING)),
              new VisitEffect.Wait(rules.patience().escalation()));
      case SOUNDING, ESCALATED -> Step.to(with.apply(visit.alarmed(CardAlarm.ESCALATED)));
    };
  }

  /** Who touches the last screen still reads it: the time begins anew, and no alarm sounds. */
  Step attended(VisitKey visit, Function<VisitKey, VisitState> with) {
    return visit.cardIn()
        ? Step.to(
            with.apply(visit.alarmed(CardAlarm.QUIET)),
            new VisitEffect.Wait(rules.patience().question()))
        : Step.to(with.apply(visit), new VisitEffect.Wait(rules.patience().ending()));
  }

  /**
   * After a print, or when none was tried: the code, or that it comes later, with what is known of
   * the slip.
   */
  private Step shown(VisitKey visit, VisitRecord saved, Optional<Cause> cause, SlipStatus status) {
    VisitState state =
        cause
            .<VisitState>map(why -> new Deferred(visit, saved, why, status))
            .orElseGet(() -> new Finished(visit, saved, status));
    // Without a slip there is something to write down before the card is taken.
    return watched(
        visit.cardIn() && status.outcome() instanceof SlipOutcome.Failed
            ? Step.to(state, new VisitEffect.Wait(rules.patience().question()))
            : staying(visit, state),
        status);
  }

  /**
   * While the card is in, a slip that failed is printed again as soon as the printer is mended; who
   * has left gets none, for it would lie there for the next person.
   */
  private Step slip(
      PrinterEvent event,
      VisitKey visit,
      VisitRecord saved,
      SlipStatus status,
      Function<SlipStatus, VisitState> with) {
    return switch (event) {
      case PrinterReady _ when visit.cardIn() && status.mayBePrintedAgain() ->
          Step.to(
              with.apply(status.again()),
              new VisitEffect.PrintSlip(saved, nextMark(visit, saved, status)));
      case PrinterReady _ -> Step.to(with.apply(status));
      case SlipEnded ended -> {
        SlipStatus next = status.ended(ended.outcome());
        yield watched(staying(visit, with.apply(next)), next);
      }
      case SlipWatched watched -> staying(visit, with.apply(status.watched(watched.pickup())));
    };
  }

  private Step watched(Step step, SlipStatus status) {
    return status.isAtTheMouth() ? and(step, new VisitEffect.WatchSlip()) : step;
  }

  /** A screen that has changed is shown for its whole time, or until the card is missed. */
  Step staying(VisitKey visit, VisitState state) {
    if (!visit.cardIn()) {
      return ending(state);
    }
    return switch (visit.alarm()) {
      case QUIET -> Step.to(state, new VisitEffect.Wait(rules.patience().cardLeft()));
      case SOUNDING -> Step.to(state, new VisitEffect.Wait(rules.patience().escalation()));
      case ESCALATED -> Step.to(state);
    };
  }

  private Step ending(VisitState state) {
    return Step.to(state, new VisitEffect.Wait(rules.patience().ending()));
  }
}
