package org.sitthi.central.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The visits that the hospital's own system holds, and the one thing that is written there: the
 * claim code of a visit. Threads: any; answers within 5 s. Trouble is a value.
 */
public interface HospitalVisits extends AutoCloseable {

  /** The visits of a day. */
  DayVisits ofDay(LocalDate day);

  /** Puts a claim code where none is yet; never over another one. Again does no harm. */
  Written write(CodeOfVisit code);

  /** Lets go of connections. */
  @Override
  default void close() {}

  /** A day's visits, or why they are not known. */
  sealed interface DayVisits {

    /**
     * The day.
     *
     * @param visits all, or the first 20,000
     */
    record Known(List<Visit> visits) implements DayVisits {}

    /** No such system is set up. */
    record NotSetUp() implements DayVisits {}

    /** Not known now; the detail is for the log, no personal data. */
    record Away(String detail) implements DayVisits {}
  }

  /**
   * One visit there.
   *
   * @param visitNumber the hospital's
   * @param hn hospital number
   * @param citizenId may be empty
   * @param claimCodes different codes that stand there, none empty
   */
  record Visit(String visitNumber, String hn, String citizenId, List<String> claimCodes) {

    /** Never a person's number. */
    @Override
    public String toString() {
      return "Visit[…]";
    }
  }

  /**
   * A code and whose it is; all of it must fit before it is written.
   *
   * @param visitNumber the hospital's; absent = the person's only visit of that day
   * @param scheme such as UCS; tells which right's row it is when a visit has several
   */
  record CodeOfVisit(
      Optional<String> visitNumber, String citizenId, LocalDate day, String scheme, String code) {

    /** Never a person's number. */
    @Override
    public String toString() {
      return "CodeOfVisit[…]";
    }
  }

  /** What became of it. */
  sealed interface Written {

    /** It stands there now. */
    record Now(String visitNumber, String hn) implements Written {}

    /** It stood there already. */
    record Before(String visitNumber, String hn) implements Written {}

    /** It is for a person to say; nothing was written. */
    record Conflict(Reason reason) implements Written {}

    /** Nothing is known now; to be tried again. */
    record Away(String detail) implements Written {}
  }

  /** Why a code was not written. */
  enum Reason {
    /** Another code stands there. */
    OTHER_CODE,
    /** No such visit of this person and day. */
    NO_VISIT,
    /** The visit is another person's, or of another day. */
    OTHER_PERSON,
    /** Several visits that day, and no number says which. */
    SEVERAL_VISITS,
    /** Several rights of the visit, and not one that fits alone. */
    SEVERAL_RIGHTS,
    /** The hospital has closed this row. */
    LOCKED
  }
}
