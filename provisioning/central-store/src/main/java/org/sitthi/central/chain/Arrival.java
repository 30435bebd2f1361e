package org.sitthi.central.chain;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.record.Evidence;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;

/** A revision as it came, its signature looked at. */
public final class Arrival {

  private final VisitRecord visit;
  private final byte[] body;
  private final Optional<String> header;
  private final Optional<Instant> sentAt;
  private final Signed signed;

  /** What the header says. */
  sealed interface Signed {

    /** There is none. */
    record Not() implements Signed {}

    /** It has not the form. */
    record Malformed() implements Signed {}

    /** The key that it names did not sign it. */
    record Wrongly() implements Signed {}

    /** It is of other bytes. */
    record OtherBytes() implements Signed {}

    /** The key that it names signed these bytes; whose key it is, others know. */
    record By(ChainLink link) implements Signed {}
  }

  /**
   * A revision with all that came beside it.
   *
   * @param body its bytes; not copied, so they must not be changed
   * @param header the chain's header, if it came with one
   * @param sentAt when the kiosk sent it, by its own clock
   */
  public Arrival(
      VisitRecord visit,
      byte[] body,
      Optional<String> header,
      Optional<Instant> sentAt,
      Signatures signatures) {
    this.visit = visit;
    this.body = body;
    this.header = header;
    this.sentAt = sentAt;
    this.signed = signed(signatures);
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

  Signed signed() {
    return signed;
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

  private Signed signed(Signatures signatures) {
    if (header.isEmpty()) {
      return new Signed.Not();
    }
    Optional<ChainLink> link = ChainLink.read(header.get(), visit.recordId(), visit.revision());
    if (link.isEmpty()) {
      return new Signed.Malformed();
    }
    if (!signatures.holds(link.get())) {
      return new Signed.Wrongly();
    }
    return link.get().entry().isOf(body) ? new Signed.By(link.get()) : new Signed.OtherBytes();
  }
}
