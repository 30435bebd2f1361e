package org.sitthi.kiosk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.chain.ChainLink;

/**
 * What waits to be sent to the central store, oldest first.
 *
 * <p>Threads: any. Filled only by {@link Journal#saveRecord}.
 */
public interface Outbox {

  /**
   * The longest that a thing may be put off. What seems put off for longer was so by a clock that
   * was wrong, and is due.
   */
  Duration LONGEST_POSTPONEMENT = Duration.ofHours(1);

  /**
   * What may be sent now, oldest first. Of a record only the first revision that waits: the store
   * takes them in order.
   *
   * @param now may be {@link Instant#MAX}: all that waits
   * @param max 1 to 10,000
   * @throws JournalException if it can't be read
   */
  List<Outgoing> due(Instant now, int max);

  /** The central store has it: it waits no longer. The same again changes nothing. */
  void acknowledged(UUID recordId, int revision);

  /**
   * Not sent this time: not before then again. Changes nothing if it waits no longer.
   *
   * @param reason no personal data; kept up to 500 characters
   */
  void postpone(UUID recordId, int revision, Instant notBefore, String reason);

  /**
   * The store refuses it for good: kept, shown to a person, not sent again. Changes nothing if it
   * waits no longer.
   *
   * @param reason no personal data; kept up to 500 characters
   */
  void park(UUID recordId, int revision, String reason);

  /** How many wait and how many are parked. */
  Load load();

  /**
   * One thing to send.
   *
   * @param json the record exactly as saved: each try sends the same bytes
   * @param tries how often it was tried before
   * @param link its place in the kiosk's chain; absent if it was saved without a key
   */
  record Outgoing(UUID recordId, int revision, String json, int tries, Optional<ChainLink> link) {

    /** Without a place in a chain. */
    public Outgoing(UUID recordId, int revision, String json, int tries) {
      this(recordId, revision, json, tries, Optional.empty());
    }

    @Override
    public String toString() {
      return "Outgoing[" + recordId + " revision " + revision + "]";
    }
  }

  /** Counts. */
  record Load(int waiting, int parked) {}
}
