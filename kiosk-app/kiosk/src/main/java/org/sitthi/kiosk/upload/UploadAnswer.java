package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.util.Optional;

/** The central store's answer. */
public sealed interface UploadAnswer {

  /** The store has this record and revision: it named them in a positive answer. */
  record Acknowledged() implements UploadAnswer {}

  /** Refused for good; sending the same again can't help. */
  record Refused(int status, String problem) implements UploadAnswer {}

  /** Not known or not now: try again later. */
  record TryLater(String reason, Optional<Duration> after) implements UploadAnswer {}
}
