package org.sitthi.kiosk.upload;

import java.util.UUID;

/**
 * Hears what became of each thing sent, after the outbox knows it. Called by the sending thread.
 */
public interface UploadListener {

  /** The central store has this revision. */
  void acknowledged(UUID recordId, int revision);

  /** The central store refuses this revision for good; it is parked. */
  default void refused(UUID recordId, int revision, UploadAnswer.Refused answer) {}

  /** This revision was not taken this time; it is put off. */
  default void putOff(UUID recordId, int revision, UploadAnswer.TryLater answer) {}
}
