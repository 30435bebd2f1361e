package org.sitthi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.CardEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.DeskEvent;
import org.sitthi.kiosk.visit.VisitEvent.JournalEvent;
import org.sitthi.kiosk.visit.VisitEvent.MobileEntered;
import org.sitthi.kiosk.visit.VisitEvent.PrinterEvent;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TimeOver;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.record.ClaimRecord;

/** What the patient is asked, one question a screen, and what holds if no answer comes. */
final class Choosing {

  private static final int EXTENSIONS = 20;
  private static final int MOBILE_LENGTH = 10;

  private final SiteRules rules;
  private final RecordDrafts drafts;
  private final Claim claim;
  private final Ending ending;

  Choosing(SiteRules rules, RecordDrafts drafts, Claim claim, Ending ending) {
    this.rules = rules;
    this.drafts = drafts;
    this.claim = claim;
    this.ending = ending;
  }

  /** Nothing to ask: straight on. Else one question a screen. */
  Step choose(VisitKey visit, Citizen citizen, Entitlement entitlement, List<IssuedCode> today) {
    List<ClaimType> choices = rules.choices(entitlement.claimTypes());
    if (choices.size() == 1) {
      Optional<Step> reuse = reuse(visit, citizen, entitlement, today, choices.getFirst());
      if (reuse.isPresent()) {
        return reuse.get();
      }
      if (!rules.askMobile()) {
        return claim.ask(visit, citizen, entitlement, choices.getFirst(), Optional.empty());
      }
    }
    Optional<ClaimType> chosen =
        choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    return question(
        new ChoosingService(visit, citizen, entitlement, choices, today, chosen, false, 0));
  }

  Step choosingService(ChoosingService choosing, VisitEvent event) {
    VisitKey visit = choosing.visit();
    return switch (event) {
      case ServiceChosen choice -> serviceChosen(choosing, choice.type());
      case MobileEntered entered -> mobileEntered(choosing, entered.mobile());
      case Cancelled _ -> ending.sorry(visit, Cause.CANCELLED);
      case StillHere _ -> moreTime(choosing);
      case TimeOver _ -> timeOver(choosing);
      case CardOut _ -> ending.sorry(visit.cardOut(), Cause.CARD_REMOVED_EARLY);
      case ReaderLost lost -> Step.to(new OutOfService(Visit.cause(lost.fault())));
      case CardEvent _, DeskEvent _, JournalEvent _, PrinterEvent _ -> Step.to(choosing);
    };
  }

  private Step serviceChosen(ChoosingService choosing, ClaimType type) {
    if (!choosing.offered().contains(type)) {
      return Step.to(choosing);
    }
    Optional<Step> reuse =
        reuse(choosing.visit(), choosing.citizen(), choosing.entitlement(), choosing.today(), type);
    if (reuse.isPresent()) {
      return reuse.get();
    }
    if (!rules.askMobile()) {
      return claim.ask(
          choosing.visit(), choosing.citizen(), choosing.entitlement(), type, Optional.empty());
    }
    return question(
        new ChoosingService(
            choosing.visit(),
            choosing.citizen(),
            choosing.entitlement(),
            choosing.offered(),
            choosing.today(),
            Optional.of(type),
            false,
            choosing.extensions()));
  }

  private Step mobileEntered(ChoosingService choosing, Optional<String> mobile) {
    boolean right = mobile.isEmpty() || isMobile(mobile.get());
    return choosing
        .chosen()
        .filter(_ -> right)
        .map(type ->
            claim.ask(choosing.visit(), choosing.citizen(), choosing.entitlement(), type, mobile))
        .orElseGet(() -> Step.to(choosing));
  }

  /** A touch begins the wait anew; only an answer to "more time?" counts as an extension. */
  private Step moreTime(ChoosingService choosing) {
    if (!choosing.moreTime()) {
      return question(choosing);
    }
    return choosing.extensions() < EXTENSIONS
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
    return reuse(
            choosing.visit(),
            choosing.citizen(),
            choosing.entitlement(),
            choosing.today(),
            type.get())
        .orElseGet(() ->
            claim.ask(
                choosing.visit(),
                choosing.citizen(),
                choosing.entitlement(),
                type.get(),
                Optional.empty()));
  }

  private Step question(ChoosingService choosing) {
    return Step.to(choosing, new VisitEffect.Wait(rules.patience().question()));
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
        extensions);
  }

  private Optional<Step> reuse(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      List<IssuedCode> today,
      ClaimType type) {
    return Claim.newest(today, type.code())
        .map(code ->
            ending.record(
                visit,
                citizen,
                drafts.draft(
                    visit,
                    citizen,
                    Optional.of(entitlement),
                    Optional.empty(),
                    RecordDrafts.obtained(
                        visit,
                        code,
                        Optional.of(RecordDrafts.coded(type)),
                        ClaimRecord.Source.REUSED,
                        0,
                        entitlement.checkedAt())),
                Optional.empty(),
                Optional.empty()));
  }

  private static boolean isMobile(String text) {
    return text.length() == MOBILE_LENGTH
        && text.charAt(0) == '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
