package org.sitthi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.visit.VisitEvent.AnotherService;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ConsentDeclined;
import org.sitthi.kiosk.visit.VisitEvent.ConsentGiven;
import org.sitthi.kiosk.visit.VisitEvent.CopyWanted;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.MobileEntered;
import org.sitthi.kiosk.visit.VisitEvent.NotAReferral;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.PowerAway;
import org.sitthi.kiosk.visit.VisitEvent.PowerBack;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.ReferralByStaff;
import org.sitthi.kiosk.visit.VisitEvent.ReferralEntered;
import org.sitthi.kiosk.visit.VisitEvent.Scanned;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.ServiceClosed;
import org.sitthi.kiosk.visit.VisitEvent.ServiceOpened;
import org.sitthi.kiosk.visit.VisitEvent.SteppedBack;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.record.VisitRecord;

/** What the patient is asked, one question a screen, and what holds if no answer comes. */
final class Choosing {

  private static final int MOBILE_LENGTH = 10;

  private final SiteRules rules;
  private final Referring referring;
  private final Ending ending;

  Choosing(SiteRules rules, Referring referring, Ending ending) {
    this.rules = rules;
    this.referring = referring;
    this.ending = ending;
  }

  /** Nothing to ask: straight on. Else one question a screen. */
  Step choose(VisitKey visit, Citizen citizen, Entitlement entitlement, List<IssuedCode> today) {
    List<ClaimType> choices = choices(visit, entitlement, today);
    if (choices.isEmpty()) {
      return ending.sorry(visit, Cause.NO_OTHER_SERVICE);
    }
    if (choices.size() == 1) {
      ClaimType only = choices.getFirst();
      Optional<IssuedCode> reuse = Claim.newest(today, only.code());
      if (reuse.isPresent() || !rules.askMobile()) {
        Onward onward = new Onward(only, Optional.empty(), reuse);
        return referring.next(visit, citizen, entitlement, onward, Optional.empty());
      }
    }
    Optional<ClaimType> chosen =
        choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    return question(
        new ChoosingService(
            visit, citizen, entitlement, choices, today, chosen, false, 0, rules.mobileRequired()));
  }

  /** Who wants another service than today's first is not offered what has its code. */
  private List<ClaimType> choices(VisitKey visit, Entitlement entitlement, List<IssuedCode> today) {
    List<ClaimType> choices = rules.choices(entitlement.claimTypes());
    return visit.earlier().orElse(null) instanceof EarlierVisit.Another(VisitRecord first)
        ? choices.stream()
            .filter(type -> Claim.newest(today, type.code()).isEmpty())
            .filter(type ->
                first.claim().claimType().filter(had -> had.code().equals(type.code())).isEmpty())
            .toList()
        : choices;
  }

  Step choosingService(ChoosingService choosing, VisitEvent event) {
    VisitKey visit = choosing.visit();
    return switch (event) {
      case ServiceChosen choice -> serviceChosen(choosing, choice.type());
      case MobileEntered entered -> mobileEntered(choosing, entered.mobile());
      case Cancelled _ -> ending.sorry(visit, Cause.CANCELLED);
      case StillHere _ -> moreTime(choosing);
      case PowerAway _, PowerBack _, ServiceClosed _, ServiceOpened _, PersonTyped _ ->
          Step.to(choosing);
      case TimeOver _ -> timeOver(choosing);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case SteppedBack _ -> back(choosing);
      case ReferralEntered _, Scanned _, NotAReferral _, ReferralByStaff _ -> Step.to(choosing);
      case CopyWanted _, AnotherService _, ConsentGiven _, ConsentDeclined _ -> Step.to(choosing);
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _ -> Step.to(choosing);
    };
  }

  private Step serviceChosen(ChoosingService choosing, ClaimType type) {
    if (!choosing.offered().contains(type)) {
      return Step.to(choosing);
    }
    if (rules.askMobile() && Claim.newest(choosing.today(), type.code()).isEmpty()) {
      return question(with(choosing, Optional.of(type), choosing.mobile()));
    }
    return chosen(choosing, type, Optional.empty());
  }

  /** From the phone number to the services, if there was a choice; the number is kept. */
  private Step back(ChoosingService choosing) {
    return choosing.chosen().isPresent() && choosing.offered().size() > 1
        ? question(with(choosing, Optional.empty(), choosing.mobile()))
        : Step.to(choosing);
  }

  private Step mobileEntered(ChoosingService choosing, Optional<String> mobile) {
    if (mobile.isEmpty() && choosing.mobileRequired() && choosing.chosen().isPresent()) {
      return withoutMobile(choosing, choosing.chosen().get());
    }
    boolean right = mobile.isEmpty() || isMobile(mobile.get());
    return choosing
        .chosen()
        .filter(_ -> right)
        .map(type -> chosen(choosing, type, mobile))
        .orElseGet(() -> Step.to(choosing));
  }

  private Step chosen(ChoosingService choosing, ClaimType type, Optional<String> mobile) {
    Onward onward = new Onward(type, mobile, Claim.newest(choosing.today(), type.code()));
    return referring.next(
        choosing.visit(),
        choosing.citizen(),
        choosing.entitlement(),
        onward,
        Optional.of(with(choosing, choosing.chosen(), mobile)));
  }

  /** A touch begins the wait anew; only an answer to "more time?" counts as an extension. */
  private Step moreTime(ChoosingService choosing) {
    if (!choosing.moreTime()) {
      return question(choosing);
    }
    return choosing.extensions() < SiteRules.Patience.EXTENSIONS
        ? question(patient(choosing, false, choosing.extensions() + 1))
        : Step.to(choosing);
  }

  private Step timeOver(ChoosingService choosing) {
    if (!choosing.moreTime()) {
      return Step.to(
          patient(choosing, true, choosing.extensions()),
          new VisitEffect.Wait(rules.patience().moreTime()));
    }
    // Whoever cannot read or touch is still served: the site's default, and no phone number.
    Optional<ClaimType> type = choosing.chosen().or(() -> rules.fallback(choosing.offered()));
    if (type.isEmpty()) {
      return ending.sorry(choosing.visit(), Cause.NOT_CHOSEN);
    }
    boolean needsMobile =
        choosing.mobileRequired()
            && choosing.mobile().isEmpty()
            && Claim.newest(choosing.today(), type.get().code()).isEmpty();
    return needsMobile
        ? withoutMobile(choosing, type.get())
        : chosen(choosing, type.get(), choosing.mobile());
  }

  /** No number is made up: the visit goes on, and its code comes when the patient or staff can. */
  private Step withoutMobile(ChoosingService choosing, ClaimType type) {
    return ending.defer(
        choosing.visit(),
        choosing.citizen(),
        Optional.of(choosing.entitlement()),
        RecordDrafts.pending(Optional.of(type), 0, Cause.PHONE_MISSING),
        Cause.PHONE_MISSING);
  }

  private Step question(ChoosingService choosing) {
    return Step.to(choosing, new VisitEffect.Wait(rules.patience().question()));
  }

  private static ChoosingService with(
      ChoosingService state, Optional<ClaimType> chosen, Optional<String> mobile) {
    return new ChoosingService(
        state.visit(),
        state.citizen(),
        state.entitlement(),
        state.offered(),
        state.today(),
        chosen,
        false,
        state.extensions(),
        state.mobileRequired(),
        mobile);
  }

  private static ChoosingService patient(ChoosingService state, boolean moreTime, int extensions) {
    return new ChoosingService(
        state.visit(),
        state.citizen(),
        state.entitlement(),
        state.offered(),
        state.today(),
        state.chosen(),
        moreTime,
        extensions,
        state.mobileRequired(),
        state.mobile());
  }

  private static boolean isMobile(String text) {
    return text.length() == MOBILE_LENGTH
        && text.charAt(0) == '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.chars().distinct().count() > 1;
  }
}
