package org.sitthi.central.intake;

import org.sitthi.central.chain.Arrival;
import org.sitthi.record.VisitRecord;

/**
 * A revision that is to be kept.
 *
 * @param sent what came
 * @param arrival the same as its kiosk's chain sees it
 * @param known the revision that its sender knows; 0 for a first one
 */
record Arriving(Submission.Accepted sent, Arrival arrival, int known) {

  Key key() {
    return new Key(visit().recordId(), visit().revision());
  }

  VisitRecord visit() {
    return sent.visit();
  }
}
