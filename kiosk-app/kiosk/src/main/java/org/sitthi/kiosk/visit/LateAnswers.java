package org.sitthi.kiosk.visit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.sitthi.kiosk.claim.ClaimAnswer;

/** Takes what NHSO answers about an attempt whose visit is over: a code is never lost. */
@FunctionalInterface
public interface LateAnswers {

  /** Called on any thread: must only enqueue. */
  void answered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at);
}
