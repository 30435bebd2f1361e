package org.sitthi.kiosk.staff;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.register.RegisterEntry;

/** What staff mode shows. */
public sealed interface StaffView {

  /** Staff mode is not on: nothing of it is anywhere. */
  record Off() implements StaffView {}

  /**
   * Number and PIN are asked for.
   *
   * @param refused whether the last ones let nobody in
   */
  record Asking(boolean refused) implements StaffView {}

  /** Number and PIN are looked at. */
  record Checking() implements StaffView {}

  /** Somebody is in. */
  sealed interface Inside extends StaffView {

    /** Who. */
    StaffWho who();

    /** The same for a person who speaks another language now. */
    Inside with(StaffWho other);
  }

  /**
   * What can be done.
   *
   * @param closed how the kiosk was closed, while it is
   */
  record Menu(StaffWho who, Optional<ServiceSign.Closing> closed, Optional<StaffSaid> said)
      implements Inside {

    @Override
    public Menu with(StaffWho other) {
      return new Menu(other, closed, said);
    }
  }

  /** Why the kiosk is to be closed is asked. */
  record Closing(StaffWho who) implements Inside {

    @Override
    public Closing with(StaffWho other) {
      return new Closing(other);
    }
  }

  /**
   * Something is being done.
   *
   * @param what its text is {@code staff.working.WHAT}
   */
  record Working(StaffWho who, Work what) implements Inside {

    @Override
    public Working with(StaffWho other) {
      return new Working(other, what);
    }
  }

  /** What takes so long that it is shown. */
  enum Work {
    READING,
    PRINTING,
    LOOKING_UP,
    FINDING,
    BEGINNING
  }

  /** Today's visits, newest first. */
  record Visits(StaffWho who, List<VisitLine> lines) implements Inside {

    /** Keeps the list as it is now. */
    public Visits {
      lines = List.copyOf(lines);
    }

    @Override
    public Visits with(StaffWho other) {
      return new Visits(other, lines);
    }
  }

  /**
   * The referral of a visit, one part a screen.
   *
   * @param draft what was taken so far; begins with what the record says
   * @param suggested the hospital that most likely is meant
   * @param objection why the last entry was not taken
   * @param hospitals those that may be named
   */
  record Referring(
      StaffWho who,
      VisitLine line,
      ReferralPart part,
      ReferralDraft draft,
      Optional<Hospital> suggested,
      Optional<Objection> objection,
      HospitalList hospitals)
      implements Inside {

    @Override
    public Referring with(StaffWho other) {
      return new Referring(other, line, part, draft, suggested, objection, hospitals);
    }
  }

  /**
   * The citizen number of a person without a card is asked for.
   *
   * @param refused whether the last one was none
   */
  record TypingIdentity(StaffWho who, boolean refused) implements Inside {

    @Override
    public TypingIdentity with(StaffWho other) {
      return new TypingIdentity(other, refused);
    }
  }

  /**
   * Whose number it is, to be held beside what the person says, and why there is no card.
   *
   * @param entry what the hospital's register has of the person
   * @param asked what came of asking it
   */
  record Vouching(StaffWho who, CitizenNumber number, Optional<RegisterEntry> entry, Asked asked)
      implements Inside {

    @Override
    public Vouching with(StaffWho other) {
      return new Vouching(other, number, entry, asked);
    }
  }

  /** What came of asking the hospital's register; its text is {@code staff.register.NAME}. */
  enum Asked {
    FOUND,
    NOT_KNOWN,
    NOT_ASKED,
    AWAY
  }

  /** One visit. */
  record OneVisit(StaffWho who, VisitLine line, Optional<StaffSaid> said) implements Inside {

    @Override
    public OneVisit with(StaffWho other) {
      return new OneVisit(other, line, said);
    }
  }
}
