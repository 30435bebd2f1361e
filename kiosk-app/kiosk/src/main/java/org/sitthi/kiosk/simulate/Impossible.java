package org.sitthi.kiosk.simulate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent.AttemptSaved;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardWasRead;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.EntitlementAnswered;
import org.sitthi.kiosk.visit.VisitEvent.FoundElsewhere;
import org.sitthi.kiosk.visit.VisitEvent.HistoryAnswered;
import org.sitthi.kiosk.visit.VisitEvent.NameKnown;
import org.sitthi.kiosk.visit.VisitEvent.NotSaved;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.PowerAway;
import org.sitthi.kiosk.visit.VisitEvent.ReaderBack;
import org.sitthi.kiosk.visit.VisitEvent.Recalled;
import org.sitthi.kiosk.visit.VisitEvent.RecordSaved;
import org.sitthi.kiosk.visit.VisitEvent.RegisterAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ServiceClosed;
import org.sitthi.kiosk.visit.VisitEvent.SlipEnded;
import org.sitthi.kiosk.visit.VisitEvent.SlipWatched;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.LookingForClaim;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.Printing;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;
import org.sitthi.kiosk.visit.VisitState.RecallingVisit;
import org.sitthi.kiosk.visit.VisitState.Recording;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.kiosk.visit.VisitState.Settling;

/**
 * What can't happen, and why. The test fails when one of these does happen, and when anything else
 * never does.
 */
final class Impossible {

  private static final Map<String, String> THINGS =
      Map.of(
          "cause " + Cause.INTERNAL,
          "kept for later; nothing ends so today",
          "cause " + Cause.PHONE_MISSING,
          "no simulated site requires a phone number",
          SimProcess.overdue(VisitEffect.ReadyPrinter.class),
          "nobody waits for it",
          SimProcess.overdue(VisitEffect.SettleLater.class),
          "nobody waits for it",
          SimProcess.overdue(VisitEffect.Wait.class),
          "it is a wait itself");

  /** Everywhere but here the answer of an effect was taken before, or belongs to an old visit. */
  private static final Map<Class<?>, Set<Class<?>>> ONLY_IN =
      Map.ofEntries(
          only(CardWasRead.class, ReadingCard.class, Apology.class, OutOfService.class, Idle.class),
          only(NameKnown.class, ReadingCard.class, Apology.class, OutOfService.class, Idle.class),
          only(
              EntitlementAnswered.class,
              CheckingEntitlement.class,
              // Another kiosk's visit with its code was found before NHSO has answered.
              SeenToday.class,
              Apology.class,
              OutOfService.class,
              Idle.class,
              // A person who differs from the register is sent on before NHSO has answered.
              Recording.class,
              Printing.class,
              Deferred.class),
          only(
              RegisterAnswered.class,
              CheckingEntitlement.class,
              SeenToday.class,
              Apology.class,
              OutOfService.class,
              Idle.class),
          only(
              HistoryAnswered.class,
              LookingForClaim.class,
              Settling.class,
              Apology.class,
              OutOfService.class,
              Idle.class),
          only(ClaimAnswered.class, Claiming.class),
          only(AttemptSaved.class, Claiming.class),
          only(RecordSaved.class, Recording.class),
          only(NotSaved.class, Claiming.class, Recording.class),
          only(
              SlipEnded.class,
              Printing.class,
              Finished.class,
              Deferred.class,
              SeenToday.class,
              OutOfService.class,
              Idle.class),
          only(
              SlipWatched.class,
              Finished.class,
              Deferred.class,
              SeenToday.class,
              OutOfService.class,
              Idle.class),
          only(Recalled.class, RecallingVisit.class, Apology.class, OutOfService.class, Idle.class),
          only(
              FoundElsewhere.class,
              CheckingEntitlement.class,
              Recording.class,
              Printing.class,
              Deferred.class,
              Apology.class,
              OutOfService.class,
              Idle.class),
          only(PowerAway.class, Idle.class),
          only(ServiceClosed.class, Idle.class),
          only(PersonTyped.class, Idle.class, OutOfService.class),
          only(
              TimeOver.class,
              AskingConsent.class,
              ChoosingService.class,
              EnteringReferral.class,
              Finished.class,
              Deferred.class,
              SeenToday.class,
              Apology.class),
          only(
              CardIn.class,
              Idle.class,
              Claiming.class,
              Settling.class,
              SeenToday.class,
              Finished.class,
              Deferred.class,
              Apology.class));

  /**
   * Who wants another service goes on within the visit: what was asked and printed before may end
   * in any later state of it, if it takes so long.
   */
  private static final Set<Class<?>> OF_THE_FIRST_SERVICE =
      Set.of(EntitlementAnswered.class, RegisterAnswered.class, SlipWatched.class);

  /** Only in a visit without a card does the reader come back here. */
  private static final Set<Class<?>> BEFORE_THE_CLAIM =
      Set.of(
          CheckingEntitlement.class,
          LookingForClaim.class,
          ChoosingService.class,
          AskingConsent.class,
          RecallingVisit.class,
          EnteringReferral.class);

  private static final Map<Class<?>, String> WHY =
      Map.of(
          TimeOver.class,
          "a wait ends with its state",
          PowerAway.class,
          "who is there is served first",
          ServiceClosed.class,
          "who is there is served first",
          PersonTyped.class,
          "nobody is typed while somebody is served",
          CardIn.class,
          "a card is held back until the visit can take it, and none is told while"
              + " the reader is lost");

  private Impossible() {}

  static Optional<String> thing(String what) {
    return Optional.ofNullable(THINGS.get(what));
  }

  static Optional<String> row(Class<?> state, Class<?> event) {
    Set<Class<?>> only = ONLY_IN.get(event);
    if (only != null && !only.contains(state) && !isOfTheFirstService(state, event)) {
      return Optional.of(
          WHY.getOrDefault(event, "its effect was answered before, or is an old visit's"));
    }
    return state == ReadingCard.class && event == ReaderBack.class
        ? Optional.of("a reader that is lost while it reads closes the kiosk")
        : Optional.empty();
  }

  /** What may happen, but so seldom that no number of visits can be asked to show it. */
  static boolean isSeldom(Class<?> state, Class<?> event) {
    boolean shown = state == Finished.class || state == Deferred.class || state == Idle.class;
    Set<Class<?>> usual = ONLY_IN.get(event);
    return (event == ReaderBack.class && BEFORE_THE_CLAIM.contains(state))
        || (event == SlipWatched.class && !shown)
        || (usual != null && !usual.contains(state) && isOfTheFirstService(state, event))
        || (event == SlipEnded.class && state == OutOfService.class);
  }

  private static boolean isOfTheFirstService(Class<?> state, Class<?> event) {
    return OF_THE_FIRST_SERVICE.contains(event)
        && state != ReadingCard.class
        && state != RecallingVisit.class;
  }

  private static Map.Entry<Class<?>, Set<Class<?>>> only(Class<?> event, Class<?>... states) {
    return Map.entry(event, Set.of(states));
  }
}
