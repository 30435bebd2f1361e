package org.sitthi.central.chain;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.record.Evidence;
import org.sitthi.record.VisitRecord;

/** A revision as it came. */
public final class Arrival {

  private final VisitRecord visit;
  private final byte[] body;
  private final Optional<String> header;
  private final Optional<Instant> sentAt;

  /**
   * A revision with all that came beside it.
   *
   * @param body its bytes; not copied, so they must not be changed
   * @param header the chain's header, if it came with one
   * @param sentAt when the kiosk sent it, by its own clock
   */
  public Arrival(
      VisitRecord visit, byte[] body, Optional<String> header, Optional<Instant> sentAt) {
    this.visit = visit;
    this.body = body;
    this.header = header;
    this.sentAt = sentAt;
  }

  VisitRecord visit() {
    return visit;
  }

  byte[] body() {
    return body;
  }

  Optional<String> header() {
    return header;
  }

  Optional<Instant> sentAt() {
    return sentAt;
  }

  /** The kiosk that says it wrote this revision. */
  String kioskId() {
    return writer(visit);
  }

  /** The kiosk that says it wrote a revision. */
  static String writer(VisitRecord visit) {
    return visit
        .evidence()
        .map(Evidence::machine)
        .map(Evidence.Machine::kioskId)
        .orElseGet(visit::kioskId);
  }
}
