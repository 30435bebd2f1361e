package org.sitthi.central.intake;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.record.VisitRecord;

/** A body that was sent. */
sealed interface Submission {

  /**
   * A visit record that can be kept.
   *
   * @param sentAt when this try was sent, by the kiosk's clock, if it says so
   */
  record Accepted(VisitRecord visit, RecordBody body, Optional<Instant> sentAt)
      implements Submission {}

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements Submission {}
}
