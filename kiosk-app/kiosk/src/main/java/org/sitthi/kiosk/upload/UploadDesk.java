package org.sitthi.kiosk.upload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.VisitRecord;

/**
 * The central store's intake.
 *
 * <p>Threads: any; blocks until the adapter's deadline (≤ 15 s). Trouble is a value.
 */
public interface UploadDesk {

  /** Sends one record; the same record again is harmless. */
  UploadAnswer send(Outgoing outgoing);

  /** The newest revision of a record that the store holds; empty if that is not known now. */
  default Optional<VisitRecord> held(UUID recordId) {
    return Optional.empty();
  }

  /** How many records may go in one call, 1 or more. */
  default int perCall() {
    return 1;
  }

  /**
   * Sends some, {@link #perCall} at most, and gives an answer for each.
   *
   * @param outgoing no two of one record
   */
  default List<UploadAnswer> sendAll(List<Outgoing> outgoing) {
    return outgoing.stream().map(this::send).toList();
  }
}
