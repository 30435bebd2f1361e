package org.sitthi.kiosk.settle;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.sitthi.kiosk.claim.IssuedCode;

/** Codes that came after their visit was over, until each is safe in the journal. Threads: any. */
final class LateCodes {

  private static final int MOST = 100;

  private final Queue<LateCode> codes = new ArrayDeque<>();

  record LateCode(UUID attemptId, IssuedCode code, OffsetDateTime at) {}

  /** One too many is found by look-up instead. */
  synchronized void add(LateCode code) {
    if (codes.size() < MOST) {
      codes.add(code);
    }
  }

  synchronized Optional<LateCode> first() {
    return Optional.ofNullable(codes.peek());
  }

  synchronized void kept(LateCode code) {
    codes.remove(code);
  }
}
