package org.sitthi.central;

import java.util.Optional;
import okhttp3.Request;
import org.sitthi.record.fleet.Heartbeat;

/** What kiosks tell of themselves. */
final class Beats {

  private static final int HASH = 64;

  private Beats() {}

  static Request post(Caller caller, byte[] beat) {
    return caller.to("/api/v1/heartbeats").post(Caller.json(beat)).build();
  }

  /** A kiosk where nothing is wrong but what is given. */
  static Heartbeat of(
      String kiosk,
      Heartbeat.Service service,
      int slips,
      Optional<Heartbeat.StaffAudit> staffAudit) {
    return new Heartbeat(
        kiosk,
        Visits.AT.toInstant(),
        Visits.AT.toInstant(),
        new Heartbeat.Program("0.1.0", "25", "Linux 6.12"),
        service,
        new Heartbeat.Printer(
            "ONLINE", "FULL", "CLOSED", Optional.empty(), Optional.of(slips), Optional.of(1)),
        new Heartbeat.Outbox(0, 0, Optional.empty()),
        Optional.empty(),
        new Heartbeat.Visits(1, 1, 0, 0, Optional.empty()),
        new Heartbeat.Clock(Optional.of(12L), Optional.of(true)),
        new Heartbeat.Machine(
            Optional.of(48),
            9_000,
            32_000,
            Optional.of(900L),
            Optional.of(3_900L),
            120,
            Optional.of(0.2),
            Optional.of(3_600L)),
        Optional.empty(),
        new Heartbeat.Settings(0, 0, Optional.empty()),
        Optional.of(new Heartbeat.Attention(false, Optional.empty())),
        staffAudit);
  }

  /** One that ends there; its hash begins with these signs. */
  static Heartbeat.StaffAudit audit(long sequence, String signs) {
    return new Heartbeat.StaffAudit(chain(sequence, signs), Optional.empty(), Optional.empty());
  }

  /** The same, which shows what stands at an earlier place. */
  static Heartbeat.StaffAudit audit(long sequence, String signs, long known, String knownSigns) {
    return new Heartbeat.StaffAudit(
        chain(sequence, signs), Optional.of(chain(known, knownSigns)), Optional.empty());
  }

  private static Heartbeat.Chain chain(long sequence, String signs) {
    return new Heartbeat.Chain(sequence, signs.repeat(HASH).substring(0, HASH));
  }
}
