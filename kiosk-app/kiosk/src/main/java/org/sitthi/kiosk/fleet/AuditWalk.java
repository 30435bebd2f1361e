package org.sitthi.kiosk.fleet;

import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.staff.AuditEntry;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.record.fleet.Heartbeat;

/**
 * What heartbeats say of the staff's audit. Each time a part of it is read and tried, round and
 * round: the whole of it while the kiosk runs, and never more at once than a beat can wait for. One
 * thread.
 */
final class AuditWalk {

  /** Entries tried for one beat: some milliseconds. */
  static final int AT_A_TIME = 500;

  private static final Heartbeat.Chain EMPTY = new Heartbeat.Chain(0, AuditEntry.NONE);

  private final StaffAudit audit;
  private String before = AuditEntry.NONE;
  private long from = 1;
  private Optional<Long> broken = Optional.empty();

  AuditWalk(StaffAudit audit) {
    this.audit = audit;
  }

  /**
   * Goes on, and tells.
   *
   * @param asked the place that the store named last
   */
  Heartbeat.StaffAudit look(Optional<Long> asked) {
    goOn();
    return new Heartbeat.StaffAudit(
        audit.newest().map(AuditWalk::chain).orElse(EMPTY), asked.flatMap(this::at), broken);
  }

  /** What was found stays told until a whole round has found nothing. */
  private void goOn() {
    List<StaffAudit.Noted> part = audit.entries(from, AT_A_TIME);
    Optional<Long> found = StaffAudit.broken(before, from, part);
    boolean isLast = part.size() < AT_A_TIME;
    if (found.isPresent() || isLast) {
      broken = found;
      before = AuditEntry.NONE;
      from = 1;
    } else {
      before = part.getLast().hash();
      from += part.size();
    }
  }

  private Optional<Heartbeat.Chain> at(long place) {
    return audit.entries(place, 1).stream()
        .filter(noted -> noted.entry().sequence() == place)
        .map(AuditWalk::chain)
        .findFirst();
  }

  /** Hashed anew: what was kept beside an entry that was changed would still be the old hash. */
  private static Heartbeat.Chain chain(StaffAudit.Noted noted) {
    return new Heartbeat.Chain(noted.entry().sequence(), noted.entry().hash());
  }
}
