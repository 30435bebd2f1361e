package org.sitthi.kiosk.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits to be sent to the central store, oldest first.
 *
 * <p>Threads: any. Filled only by {@link Journal#saveRecord}.
 */
public interface Outbox {

  /** What may be sent now, oldest first. */
  List<Outgoing> due(Instant now, int max);

  /** The central store has it: it waits no longer. The same again changes nothing. */
  void acknowledged(UUID recordId, int revision);

  /** Not sent this time: not before then again. */
  void postpone(UUID recordId, int revision, Instant notBefore, String reason);

  /** The store refuses it for good: kept, shown to a person, not sent again. */
  void park(UUID recordId, int revision, String reason);

  /** How many wait and how many are parked. */
  Load load();

  /**
   * One thing to send.
   *
   * @param json the record exactly as saved: each try sends the same bytes
   * @param tries how often it was tried before
   */
  record Outgoing(UUID recordId, int revision, String json, int tries) {

    @Override
    public String toString() {
      return "Outgoing[" + recordId + " revision " + revision + "]";
    }
  }

  /** Counts. */
  record Load(int waiting, int parked) {}
}
