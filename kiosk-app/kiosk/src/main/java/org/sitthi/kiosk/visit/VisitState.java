package org.sitthi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.record.VisitRecord;

/** Where a visit stands, with the data of that state and no other. */
public sealed interface VisitState {

  /** What came of the visit is shown, until the card is out and the time is over. */
  sealed interface LastScreen extends VisitState permits SeenToday, Finished, Deferred, Apology {

    /** Which visit, and how it stands with its card. */
    VisitKey visit();
  }

  /** No card: "insert your card". Holds nothing of anybody. */
  record Idle() implements VisitState {}

  /** The card is being read; its name is known before the rest. */
  record ReadingCard(VisitKey visit, Optional<FirstLook> firstLook) implements VisitState {}

  /**
   * The patient is asked before anything leaves the kiosk.
   *
   * @param moreTime true while "do you need more time?" is shown
   * @param extensions how often more time was given
   */
  record AskingConsent(VisitKey visit, Citizen citizen, boolean moreTime, int extensions)
      implements VisitState {}

  /** This kiosk's journal is asked whether the person was here today. */
  record RecallingVisit(VisitKey visit, Citizen citizen) implements VisitState {}

  /**
   * A second time the same day: the code that is there is shown, a copy of the slip can be had.
   *
   * @param record of the visit that is done
   * @param copy how it stands with a copy, once one was wanted
   * @param mayCopy whether another copy can be had
   * @param otherServices whether this site has any
   */
  record SeenToday(
      VisitKey visit,
      Citizen citizen,
      VisitRecord record,
      Optional<SlipStatus> copy,
      boolean mayCopy,
      boolean otherServices)
      implements LastScreen {}

  /**
   * NHSO is asked for the entitlement, and the hospital's register who this is.
   *
   * @param answer NHSO's, while the register's is still to come
   */
  record CheckingEntitlement(VisitKey visit, Citizen citizen, Optional<EntitlementAnswer> answer)
      implements VisitState {

    /** Neither has answered. */
    public CheckingEntitlement(VisitKey visit, Citizen citizen) {
      this(visit, citizen, Optional.empty());
    }
  }

  /** NHSO is asked for codes of today. */
  record LookingForClaim(VisitKey visit, Citizen citizen, Entitlement entitlement)
      implements VisitState {}

  /**
   * The patient chooses; one question at a time.
   *
   * @param offered claim types offered to this patient and allowed here, preferred first, ≥ 1
   * @param today codes of today that may be used again
   * @param chosen the claim type once chosen: then the phone number is asked
   * @param moreTime true while "do you need more time?" is shown
   * @param extensions how often more time was given
   * @param mobileRequired true if "no phone" leads to the staff and not to a code
   * @param mobile the number that was given before the patient came back to this question
   */
  record ChoosingService(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      List<ClaimType> offered,
      List<IssuedCode> today,
      Optional<ClaimType> chosen,
      boolean moreTime,
      int extensions,
      boolean mobileRequired,
      Optional<String> mobile)
      implements VisitState {

    /** Before any number was given. */
    public ChoosingService(
        VisitKey visit,
        Citizen citizen,
        Entitlement entitlement,
        List<ClaimType> offered,
        List<IssuedCode> today,
        Optional<ClaimType> chosen,
        boolean moreTime,
        int extensions,
        boolean mobileRequired) {
      this(
          visit,
          citizen,
          entitlement,
          offered,
          today,
          chosen,
          moreTime,
          extensions,
          mobileRequired,
          Optional.empty());
    }

    /** For a site that takes no phone for an answer. */
    public ChoosingService(
        VisitKey visit,
        Citizen citizen,
        Entitlement entitlement,
        List<ClaimType> offered,
        List<IssuedCode> today,
        Optional<ClaimType> chosen,
        boolean moreTime,
        int extensions) {
      this(visit, citizen, entitlement, offered, today, chosen, moreTime, extensions, false);
    }

    /** Keeps the list as it is now. */
    public ChoosingService {
      offered = List.copyOf(offered);
      today = List.copyOf(today);
    }
  }

  /**
   * The referral is entered, one part a screen; all of it is kept, or none.
   *
   * @param onward what follows
   * @param before the question before this one, if there was one
   * @param part what is asked now
   * @param draft what was entered so far
   * @param suggested the hospital that most likely is meant
   * @param objection why the last entry was not taken
   * @param hospitals those that may be named
   * @param moreTime true while "do you need more time?" is shown
   * @param extensions how often more time was given
   */
  record EnteringReferral(
      VisitKey visit,
      Citizen citizen,
      Entitlement entitlement,
      Onward onward,
      Optional<ChoosingService> before,
      ReferralPart part,
      ReferralDraft draft,
      Optional<Hospital> suggested,
      Optional<Objection> objection,
      HospitalList hospitals,
      boolean moreTime,
      int extensions)
      implements VisitState {}

  /** The attempt is saved, then the code is asked for. */
  record Claiming(VisitKey visit, Citizen citizen, Entitlement entitlement, Attempt attempt)
      implements VisitState {}

  /** The answer was lost or refused: the history is looked up. */
  record Settling(
      VisitKey visit, Citizen citizen, Attempt attempt, SettleReason reason, int lookUps)
      implements VisitState {}

  /** The record is being saved. */
  record Recording(VisitKey visit, Citizen citizen, VisitRecord draft, Optional<Cause> cause)
      implements VisitState {}

  /** The slip is being printed; cause is there for a slip without code. */
  record Printing(VisitKey visit, Citizen citizen, VisitRecord saved, Optional<Cause> cause)
      implements VisitState {}

  /** Code and queue number are shown until the card is out. */
  record Finished(VisitKey visit, VisitRecord saved, SlipStatus status) implements LastScreen {

    /** After the first print. */
    public Finished(VisitKey visit, VisitRecord saved, SlipOutcome slip) {
      this(visit, saved, SlipStatus.of(slip));
    }

    /** How the last print ended. */
    public SlipOutcome slip() {
      return status.outcome();
    }
  }

  /** Care goes on, the code comes later. */
  record Deferred(VisitKey visit, VisitRecord saved, Cause cause, SlipStatus status)
      implements LastScreen {

    /** After the first print. */
    public Deferred(VisitKey visit, VisitRecord saved, Cause cause, SlipOutcome slip) {
      this(visit, saved, cause, SlipStatus.of(slip));
    }

    /** How the last print ended. */
    public SlipOutcome slip() {
      return status.outcome();
    }
  }

  /** Cause, one next step, where to go. */
  record Apology(VisitKey visit, Cause cause) implements LastScreen {}

  /** This kiosk is closed. */
  record OutOfService(Cause cause) implements VisitState {}
}
