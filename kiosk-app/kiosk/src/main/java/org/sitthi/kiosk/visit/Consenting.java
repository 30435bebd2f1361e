package org.sitthi.kiosk.visit;

import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ConsentDeclined;
import org.sitthi.kiosk.visit.VisitEvent.ConsentGiven;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.PowerAway;
import org.sitthi.kiosk.visit.VisitEvent.PowerBack;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.ServiceClosed;
import org.sitthi.kiosk.visit.VisitEvent.ServiceOpened;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.OutOfService;

/**
 * Where a site asks for it, the patient agrees before anything leaves the kiosk or is looked up.
 * Silence is no consent: who does not answer is led to the desk, and nothing is kept.
 */
final class Consenting {

  private final SiteRules rules;
  private final ComingAgain again;
  private final Ending ending;

  Consenting(SiteRules rules, ComingAgain again, Ending ending) {
    this.rules = rules;
    this.again = again;
    this.ending = ending;
  }

  Step begin(VisitKey visit, Citizen citizen) {
    return rules.askConsent()
        ? question(new AskingConsent(visit, citizen, false, 0))
        : again.begin(visit, citizen);
  }

  Step askingConsent(AskingConsent asking, VisitEvent event) {
    VisitKey visit = asking.visit();
    return switch (event) {
      case ConsentGiven _ -> again.begin(visit, asking.citizen());
      case ConsentDeclined _ -> ending.sorry(visit, Cause.CONSENT_MISSING);
      case Cancelled _ -> ending.sorry(visit, Cause.CANCELLED);
      case StillHere _ -> moreTime(asking);
      case PowerAway _, PowerBack _, ServiceClosed _, ServiceOpened _, PersonTyped _ ->
          Step.to(asking);
      case TimeOver _ ->
          asking.moreTime()
              ? ending.sorry(visit, Cause.CONSENT_MISSING)
              : Step.to(
                  new AskingConsent(visit, asking.citizen(), true, asking.extensions()),
                  new VisitEffect.Wait(rules.patience().moreTime()));
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _, TouchEvent _ ->
          Step.to(asking);
    };
  }

  /** A touch begins the wait anew; only an answer to "more time?" counts as an extension. */
  private Step moreTime(AskingConsent asking) {
    if (!asking.moreTime()) {
      return question(asking);
    }
    return asking.extensions() < SiteRules.Patience.EXTENSIONS
        ? question(
            new AskingConsent(asking.visit(), asking.citizen(), false, asking.extensions() + 1))
        : Step.to(asking);
  }

  private Step question(AskingConsent asking) {
    return Step.to(asking, new VisitEffect.Wait(rules.patience().question()));
  }
}
