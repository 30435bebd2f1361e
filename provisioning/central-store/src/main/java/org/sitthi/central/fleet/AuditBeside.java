package org.sitthi.central.fleet;

import java.util.Optional;
import org.sitthi.record.fleet.Heartbeat;

/** What a kiosk tells of its staff audit, beside what was heard before. */
enum AuditBeside {
  /** Its end is the one that was heard of. */
  SAME,
  /** It has grown, and what was heard of stands where it stood. */
  LONGER,
  /** It has grown; what stands where we know it is told by the next heartbeat. */
  UNSEEN,
  /** It ends before what was heard of. */
  SHORTER,
  /** Another entry stands where we know it. */
  OTHER;

  /** Pure. */
  static AuditBeside of(Heartbeat.Chain held, Heartbeat.StaffAudit told) {
    if (told.head().sequence() < held.sequence()) {
      return SHORTER;
    }
    if (told.head().sequence() == held.sequence()) {
      return told.head().equals(held) ? SAME : OTHER;
    }
    Optional<Heartbeat.Chain> there =
        told.known().filter(known -> known.sequence() == held.sequence());
    return there.map(known -> known.equals(held) ? LONGER : OTHER).orElse(UNSEEN);
  }
}
