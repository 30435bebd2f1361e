package org.sitthi.central.fleet;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.record.fleet.Heartbeat;

/** Heartbeats of made-up kiosks. */
final class Beats {

  /** What was done in staff mode, changed at its second entry. */
  private static final Heartbeat.StaffAudit AUDIT =
      new Heartbeat.StaffAudit(
          new Heartbeat.Chain(3, "a".repeat(64)), Optional.empty(), Optional.of(2L));

  private Beats() {}

  /** All is well. */
  static Heartbeat well(String kioskId, Instant at) {
    return closed(kioskId, at, Optional.empty());
  }

  /** Closed with an error code, or serving. */
  static Heartbeat closed(String kioskId, Instant at, Optional<String> code) {
    return new Heartbeat(
        kioskId,
        at,
        at,
        new Heartbeat.Program("1.0.0", "25", "Linux 6"),
        new Heartbeat.Service(code.isPresent() ? "CLOSED" : "IDLE", code),
        new Heartbeat.Printer(
            "ONLINE", "FULL", "CLOSED", Optional.empty(), Optional.of(400), Optional.empty()),
        new Heartbeat.Outbox(0, 0, Optional.empty()),
        Optional.empty(),
        new Heartbeat.Visits(0, 0, 0, 0, Optional.empty()),
        new Heartbeat.Clock(Optional.of(0L), Optional.of(true)),
        machine(40, 50_000),
        Optional.empty(),
        new Heartbeat.Settings(0, 0, Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  /** All that can be wrong with a kiosk that still tells so. */
  static Heartbeat worst(String kioskId, Instant at) {
    return new Heartbeat(
        kioskId,
        at,
        at,
        new Heartbeat.Program("1.0.0", "25", "Linux 6"),
        new Heartbeat.Service("CLOSED", Optional.of("R21")),
        new Heartbeat.Printer(
            "ONLINE", "LOW", "CLOSED", Optional.empty(), Optional.of(12), Optional.empty()),
        new Heartbeat.Outbox(7, 2, Optional.of(5_000L)),
        Optional.of(new Heartbeat.Chain(4, "hash")),
        new Heartbeat.Visits(0, 0, 0, 0, Optional.empty()),
        new Heartbeat.Clock(Optional.of(-95_000L), Optional.of(true)),
        machine(91, 120),
        Optional.of(at.plusSeconds(86_400)),
        new Heartbeat.Settings(0, 0, Optional.of("not fit to run with: nhso.mobile")),
        Optional.of(
            new Heartbeat.Attention(true, Optional.of("nhso.status: ENDS_SOON, days left: 5"))),
        Optional.of(AUDIT));
  }

  private static Heartbeat.Machine machine(int celsius, long diskFreeMiB) {
    return new Heartbeat.Machine(
        Optional.of(celsius),
        diskFreeMiB,
        60_000,
        Optional.empty(),
        Optional.empty(),
        100,
        Optional.empty(),
        Optional.empty());
  }
}
