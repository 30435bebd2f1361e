package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.util.Optional;

/** The central store's answer. */
public sealed interface UploadAnswer {

  /**
   * The store has this record and revision: it named them in a positive answer, or said that it
   * keeps them beside another kiosk's.
   *
   * @param beside true if another kiosk was first with this revision
   */
  record Acknowledged(boolean beside) implements UploadAnswer {

    /** In its place. */
    public Acknowledged() {
      this(false);
    }
  }

  /** Refused for good; sending the same again can't help. */
  record Refused(int status, String problem) implements UploadAnswer {}

  /** Not known or not now: try again later. */
  record TryLater(String reason, Optional<Duration> after) implements UploadAnswer {}
}
