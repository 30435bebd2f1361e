package org.sitthi.kiosk.upload;

import org.sitthi.kiosk.journal.Outbox.Outgoing;

/**
 * The central store's intake.
 *
 * <p>Threads: any; blocks until the adapter's deadline (≤ 15 s). Trouble is a value.
 */
public interface UploadDesk {

  /** Sends one record; the same record again is harmless. */
  UploadAnswer send(Outgoing outgoing);
}
