package org.sitthi.central.exports;

import java.util.Comparator;
import org.sitthi.claims.Text;

/**
 * A visit that is not in a package, and the first reason.
 *
 * @param recordId the visit's record
 * @param place file and column, or field of the record
 * @param reason stable code, such as {@code NO_CODE} or {@code TOO_LONG}
 * @param text the same in words
 */
record HeldBack(String recordId, String place, String reason, Text text) {

  static final Comparator<HeldBack> ORDER =
      Comparator.comparing(HeldBack::recordId).thenComparing(HeldBack::place);
}
