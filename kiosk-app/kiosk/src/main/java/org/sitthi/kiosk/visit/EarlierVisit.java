package org.sitthi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** What is known of a visit of the same person earlier this day. */
public sealed interface EarlierVisit {

  /** A record that was changed as often as this is left to people. */
  int MOST_REVISIONS = 900;

  /** There was none, or it is not known. */
  record None() implements EarlierVisit {}

  /**
   * It has no code yet: it is gone on with, not begun again.
   *
   * @param record its newest revision, as far as it is known here
   * @param othersHeard false while another kiosk may yet be heard to have finished it
   */
  record Open(VisitRecord record, boolean othersHeard) implements EarlierVisit {

    /** Nobody else is asked. */
    public Open(VisitRecord record) {
      this(record, true);
    }

    /** What another kiosk's news of this person and day make of it; its own visit stays its own. */
    EarlierVisit with(EarlierVisit elsewhere) {
      return switch (elsewhere) {
        case Done done when isSame(done.record()) -> done;
        case Open(VisitRecord other, boolean _)
            when isSame(other) && other.revision() > record.revision() ->
            new Open(other);
        case None _, Open _, Done _, Another _ -> new Open(record);
      };
    }

    private boolean isSame(VisitRecord other) {
      return other.recordId().equals(record.recordId());
    }
  }

  /**
   * It has its code.
   *
   * @param record its newest revision
   * @param slipOwed true if the code came behind the patient's back: no slip shows it yet
   */
  record Done(VisitRecord record, boolean slipOwed) implements EarlierVisit {}

  /**
   * It has its code, and the patient wants another service.
   *
   * @param record its newest revision
   */
  record Another(VisitRecord record) implements EarlierVisit {}

  /** False while another kiosk's answer is still to come. */
  default boolean isSettled() {
    return !(this instanceof Open(VisitRecord _, boolean heard)) || heard;
  }

  /** What of these visits counts: one that is open before one that is done; the newest first. */
  static EarlierVisit of(List<VisitRecord> visits) {
    Optional<VisitRecord> open = visits.stream().filter(EarlierVisit::isOpen).findFirst();
    return open.<EarlierVisit>map(Open::new)
        .or(() ->
            visits.stream()
                .filter(EarlierVisit::isDone)
                .findFirst()
                .map(done -> new Done(done, false)))
        .orElseGet(None::new);
  }

  private static boolean isOpen(VisitRecord visit) {
    ClaimRecord.State state = visit.claim().state();
    boolean open = state == ClaimRecord.State.PENDING || state == ClaimRecord.State.REFUSED;
    return open && visit.revision() < MOST_REVISIONS;
  }

  private static boolean isDone(VisitRecord visit) {
    return visit.claim().state() == ClaimRecord.State.OBTAINED;
  }
}
