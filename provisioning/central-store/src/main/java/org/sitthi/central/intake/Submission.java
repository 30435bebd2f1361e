package org.sitthi.central.intake;

import org.sitthi.central.http.Answer;
import org.sitthi.record.VisitRecord;

/** A body that was sent. */
sealed interface Submission {

  /** A visit record that can be kept. */
  record Accepted(VisitRecord visit, RecordBody body) implements Submission {}

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements Submission {}
}
