package org.sitthi.claims.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Text;
import org.sitthi.claims.files.Heading;

/**
 * When results (REP) come out and money follows (facts/claims.md G-18, G-19).
 *
 * @param heading id, version, dates, source
 * @param weekdays days of the week with a REP
 * @param payWithinDays calendar days from the REP to the money (AMB-04)
 * @param closed days without intake or without a REP
 */
record ResultDays(
    Heading heading, Set<DayOfWeek> weekdays, int payWithinDays, List<Closed> closed) {

  ResultDays {
    weekdays = Set.copyOf(weekdays);
    closed = List.copyOf(closed);
  }

  /** What does not happen on a closed day. */
  enum What {
    /** Nothing is taken in: what is sent counts as sent on the first open day. */
    INTAKE,
    /** No REP comes out. */
    REP
  }

  /**
   * Closed days.
   *
   * @param until the first open day
   */
  record Closed(What what, Set<Scheme> schemes, LocalDate from, LocalDate until, Text text) {

    Closed {
      schemes = Set.copyOf(schemes);
    }

    boolean covers(What asked, Scheme scheme, LocalDate day) {
      return what == asked
          && schemes.contains(scheme)
          && !day.isBefore(from)
          && day.isBefore(until);
    }
  }

  boolean isClosed(What what, Scheme scheme, LocalDate day) {
    return closed.stream().anyMatch(each -> each.covers(what, scheme, day));
  }
}
