package org.sitthi.central.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

  private Arrival(Came came, Signed signed) {
    this.visit = came.visit;
    this.body = came.body;
    this.header = came.header;
    this.sentAt = came.sentAt;
    this.signed = signed;
  }

  /** A revision with all that came beside it. */
  public static final class Came {

    private final VisitRecord visit;
    private final byte[] body;
    private final Optional<String> header;
    private final Optional<Instant> sentAt;

    /**
     * What came.
     *
     * @param body its bytes; not copied, so they must not be changed
     * @param header the chain's header, if it came with one
     * @param sentAt when the kiosk sent it, by its own clock
     */
    public Came(VisitRecord visit, byte[] body, Optional<String> header, Optional<Instant> sentAt) {
      this.visit = visit;
      this.body = body;
      this.header = header;
      this.sentAt = sentAt;
    }

    private Optional<ChainLink> link() {
      return header.flatMap(text -> ChainLink.read(text, visit.recordId(), visit.revision()));
    }
  }

  /** Looks at the signatures of what came together; in the same order. */
  public static List<Arrival> of(List<Came> all, Signatures signatures) {
    List<Optional<ChainLink>> links = all.stream().map(Came::link).toList();
    Iterator<Boolean> hold =
        signatures.hold(links.stream().flatMap(Optional::stream).toList()).iterator();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Came came = all.get(i);
      arrivals.add(
          new Arrival(
              came,
              links
                  .get(i)
                  .map(link -> signed(came, link, hold.next()))
                  .orElseGet(
                      () -> came.header.isEmpty() ? new Signed.Not() : new Signed.Malformed())));
    }
    return arrivals;
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

  private static Signed signed(Came came, ChainLink link, boolean holds) {
    if (!holds) {
      return new Signed.Wrongly();
    }
    return link.entry().isOf(came.body) ? new Signed.By(link) : new Signed.OtherBytes();
  }
}
