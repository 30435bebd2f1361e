package org.sitthi.kiosk.visit;

import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.visit.VisitEvent.AnotherService;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClockEvent;
import org.sitthi.kiosk.visit.VisitEvent.CopyWanted;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.PrinterReady;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.Recalled;
import org.sitthi.kiosk.visit.VisitEvent.SlipEnded;
import org.sitthi.kiosk.visit.VisitEvent.SlipWatched;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.Printing;
import org.sitthi.kiosk.visit.VisitState.RecallingVisit;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.record.VisitRecord;

/** Who comes a second time the same day: what was begun is gone on with, what is done is shown. */
final class ComingAgain {

  /** Copies that one insertion of a card can give. */
  static final int MOST_COPIES = 3;

  private final SiteRules rules;
  private final Ending ending;

  ComingAgain(SiteRules rules, Ending ending) {
    this.rules = rules;
    this.ending = ending;
  }

  /** First of all this kiosk's own journal is asked: NHSO need not be, if the visit is done. */
  Step begin(VisitKey visit, Citizen citizen) {
    return Step.to(
        new RecallingVisit(visit, citizen),
        new VisitEffect.RecallVisit(citizen.number(), rules.day(visit)));
  }

  Step recallingVisit(RecallingVisit recalling, VisitEvent event) {
    VisitKey visit = recalling.visit();
    return switch (event) {
      case Recalled(EarlierVisit earlier) -> recalled(visit, recalling.citizen(), earlier);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, ClockEvent _, TouchEvent _ ->
          Step.to(recalling);
    };
  }

  private Step recalled(VisitKey visit, Citizen citizen, EarlierVisit earlier) {
    return switch (earlier) {
      case EarlierVisit.Done done -> done(visit.after(done), citizen, done);
      // It may have been finished at another kiosk since.
      case EarlierVisit.Open(VisitRecord open, boolean _) ->
          askingOthers(visit.after(new EarlierVisit.Open(open, false)), citizen);
      case EarlierVisit.Another another -> check(visit.after(another), citizen);
      case EarlierVisit.None _ -> askingOthers(visit, citizen);
    };
  }

  /** What other kiosks know is asked beside NHSO: the patient does not wait for it. */
  private Step askingOthers(VisitKey visit, Citizen citizen) {
    return ending.and(
        check(visit, citizen), new VisitEffect.FindElsewhere(citizen.number(), rules.day(visit)));
  }

  /** A code of today: shown, and on a slip at once if none shows it yet. */
  Step done(VisitKey visit, Citizen citizen, EarlierVisit.Done done) {
    return done.slipOwed()
        ? Step.to(
            new Printing(visit, citizen, done.record(), Optional.empty()),
            new VisitEffect.PrintSlip(done.record(), SlipMark.COMPLETED))
        : question(seen(visit, citizen, done.record(), Optional.empty()));
  }

  Step seenToday(SeenToday seen, VisitEvent event) {
    VisitKey visit = seen.visit();
    return switch (event) {
      case CopyWanted _ when visit.cardIn() && seen.mayCopy() ->
          Step.to(
              with(seen, visit, Optional.of(copying(seen))),
              new VisitEffect.PrintSlip(seen.record(), SlipMark.COPY));
      case AnotherService _
          when visit.cardIn()
              && seen.otherServices()
              && seen.copy().filter(SlipStatus::printing).isEmpty() ->
          check(
              visit.alarmed(CardAlarm.QUIET).after(new EarlierVisit.Another(seen.record())),
              seen.citizen());
      case SlipEnded ended -> {
        SlipStatus next =
            seen.copy()
                .map(status -> status.ended(ended.outcome()))
                .orElseGet(() -> SlipStatus.of(ended.outcome()));
        Step step = staying(with(seen, visit, Optional.of(next)));
        yield next.isAtTheMouth() ? ending.and(step, new VisitEffect.WatchSlip()) : step;
      }
      case SlipWatched watched ->
          staying(with(seen, visit, seen.copy().map(status -> status.watched(watched.pickup()))));
      case CardOut _, ReaderLost _ when visit.cardIn() ->
          staying(with(seen, visit.cardOut(), seen.copy()));
      case CardIn card when !visit.cardIn() -> Visit.begin(card);
      case TimeOver _ -> ending.over(visit, alarmed -> with(seen, alarmed, seen.copy()));
      case StillHere _ -> ending.attended(visit, calm -> with(seen, calm, seen.copy()));
      case PrinterReady _ -> Step.to(seen);
      case CardEvent _, DeskEvent _, JournalEvent _, ClockEvent _, TouchEvent _ -> Step.to(seen);
    };
  }

  private Step check(VisitKey visit, Citizen citizen) {
    return Step.to(
        new CheckingEntitlement(visit, citizen),
        new VisitEffect.CheckEntitlement(citizen.number(), visit.withoutCard().isEmpty()),
        new VisitEffect.AskRegister(citizen));
  }

  private static SlipStatus copying(SeenToday seen) {
    return seen.copy().map(SlipStatus::again).orElseGet(SlipStatus::begun);
  }

  private SeenToday with(SeenToday seen, VisitKey visit, Optional<SlipStatus> copy) {
    return seen(visit, seen.citizen(), seen.record(), copy);
  }

  private SeenToday seen(
      VisitKey visit, Citizen citizen, VisitRecord record, Optional<SlipStatus> copy) {
    boolean mayCopy =
        copy.filter(SlipStatus::printing).isEmpty()
            && copy.map(SlipStatus::prints).orElse(0) < MOST_COPIES;
    boolean others = rules.allowedClaimTypes().size() > 1;
    return new SeenToday(visit, citizen, record, copy, mayCopy, others);
  }

  private Step staying(SeenToday seen) {
    return ending.staying(seen.visit(), seen);
  }

  /** There is something to choose, so the card is not forgotten yet. */
  private Step question(SeenToday seen) {
    return Step.to(seen, new VisitEffect.Wait(rules.patience().question()));
  }
}
