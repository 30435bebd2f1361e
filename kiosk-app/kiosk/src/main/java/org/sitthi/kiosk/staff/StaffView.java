package org.sitthi.kiosk.staff;

import java.util.List;
import java.util.Optional;

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

  /** What can be done. */
  record Menu(StaffWho who, Optional<StaffSaid> said) implements Inside {

    @Override
    public Menu with(StaffWho other) {
      return new Menu(other, said);
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
    PRINTING
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

  /** One visit. */
  record OneVisit(StaffWho who, VisitLine line, Optional<StaffSaid> said) implements Inside {

    @Override
    public OneVisit with(StaffWho other) {
      return new OneVisit(other, line, said);
    }
  }
}
