package org.sitthi.central.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sitthi.record.fleet.Heartbeat;

/** What a heartbeat and the time since it mean. Pure. */
final class Causes {

  /** Heartbeats come each 15 s. */
  static final Duration SILENT = Duration.ofSeconds(40);

  /** So few slips are left that somebody should come today. */
  static final int FEW_SLIPS = 30;

  static final Duration OLD = Duration.ofMinutes(15);
  static final Duration CLOCK = Duration.ofSeconds(30);
  static final int HOT_CELSIUS = 80;
  static final long DISK_MIB = 500;
  static final Duration CERTIFICATE = Duration.ofDays(10);

  private Causes() {}

  /**
   * What the store knows besides.
   *
   * @param sequence the last entry of its chain that the store holds, 0 = none
   * @param staffAudit how far its staff audit was heard of
   */
  record Held(long sequence, Optional<Heartbeat.Chain> staffAudit) {}

  /** Each cause with what to tell of it; no personal data. */
  static Map<KioskCause, Detail> of(Heartbeat beat, Instant receivedAt, Held held, Instant now) {
    Map<KioskCause, Detail> found = new EnumMap<>(KioskCause.class);
    Duration quiet = Duration.between(receivedAt, now);
    if (quiet.compareTo(SILENT) > 0) {
      // What it said then may no longer be so.
      found.put(
          KioskCause.SILENT,
          new Detail(
              "รายงานล่าสุด " + LocalTimes.of(receivedAt) + " น.",
              "last heard of at " + LocalTimes.of(receivedAt)));
      return found;
    }
    if (beat.service().state().equals("CLOSED")) {
      String code = beat.service().cause().orElse("-");
      found.put(KioskCause.CLOSED, new Detail("รหัส " + code, "code " + code));
    }
    beat.printer().fault().ifPresent(fault -> found.put(KioskCause.PRINTER, Detail.printer(fault)));
    paper(beat.printer(), found);
    outbox(beat.outbox(), found);
    beat.chain()
        .filter(chain -> chain.sequence() < held.sequence())
        .ifPresent(
            chain -> found.put(KioskCause.CHAIN_BEHIND, behind(chain.sequence(), held.sequence())));
    beat.staffAudit()
        .flatMap(told -> staffAudit(told, held.staffAudit()))
        .ifPresent(words -> found.put(KioskCause.STAFF_AUDIT, words));
    clock(beat.clock(), found);
    machine(beat.machine(), found);
    beat.certificateUntil()
        .filter(until -> until.isBefore(now.plus(CERTIFICATE)))
        .ifPresent(until ->
            found.put(
                KioskCause.CERTIFICATE,
                new Detail("ใช้ได้ถึง " + LocalTimes.of(until), "until " + LocalTimes.of(until))));
    beat.settings()
        .trouble()
        .ifPresent(words -> found.put(KioskCause.SETTINGS, Detail.settings(words)));
    beat.attention().ifPresent(wanted -> attention(wanted, found));
    return found;
  }

  private static void attention(Heartbeat.Attention wanted, Map<KioskCause, Detail> found) {
    if (wanted.cardForgotten()) {
      found.put(
          KioskCause.CARD_FORGOTTEN,
          new Detail("ต้องนำบัตรออกก่อนจึงให้บริการต่อได้", "no visit begins before it is out"));
    }
    wanted.token().ifPresent(words -> found.put(KioskCause.TOKEN, Detail.token(words)));
  }

  private static Detail behind(long there, long here) {
    return new Detail(
        "ที่ตู้ถึงลำดับ " + there + " ที่ระบบกลางถึง " + here, "at " + there + ", here " + here);
  }

  /** What is wrong with it, in words for people. */
  private static Optional<Detail> staffAudit(
      Heartbeat.StaffAudit told, Optional<Heartbeat.Chain> held) {
    if (held.isPresent()) {
      long known = held.get().sequence();
      switch (AuditBeside.of(held.get(), told)) {
        case SHORTER -> {
          return Optional.of(behind(told.head().sequence(), known));
        }
        case OTHER -> {
          return Optional.of(
              new Detail(
                  "ลำดับ " + known + " ไม่ตรงกับที่เคยแจ้ง",
                  "entry " + known + " is another than was told"));
        }
        case SAME, LONGER, UNSEEN -> {}
      }
    }
    return told.broken()
        .map(at ->
            new Detail(
                "ลำดับ " + at + " ถูกแก้ไข หรือลำดับก่อนหน้าหายไป",
                "entry " + at + " was changed, or one before it is missing"));
  }

  private static void paper(Heartbeat.Printer printer, Map<KioskCause, Detail> found) {
    Optional<Integer> left = printer.slipsLeft();
    boolean few = left.filter(slips -> slips < FEW_SLIPS).isPresent();
    if (printer.fault().isEmpty() && (few || printer.paper().equals("LOW"))) {
      found.put(
          KioskCause.PAPER_LOW,
          left.map(slips ->
                  new Detail("เหลือประมาณ " + slips + " ใบ", "about " + slips + " slips left"))
              .orElse(new Detail("เซ็นเซอร์แจ้งว่าเหลือน้อย", "its sensor says low")));
    }
  }

  private static void outbox(Heartbeat.Outbox outbox, Map<KioskCause, Detail> found) {
    if (outbox.oldestSeconds().filter(age -> age > OLD.toSeconds()).isPresent()) {
      found.put(
          KioskCause.OUTBOX_OLD,
          new Detail("รอส่ง " + outbox.waiting() + " รายการ", outbox.waiting() + " waiting"));
    }
    if (outbox.parked() > 0) {
      found.put(
          KioskCause.OUTBOX_PARKED,
          new Detail("พักไว้ " + outbox.parked() + " รายการ", outbox.parked() + " set aside"));
    }
  }

  private static void clock(Heartbeat.Clock clock, Map<KioskCause, Detail> found) {
    Optional<Long> wrong = clock.aheadMillis().filter(ahead -> Math.abs(ahead) > CLOCK.toMillis());
    wrong.ifPresent(ahead -> found.put(KioskCause.CLOCK, ahead(ahead / 1000)));
    if (clock.synchronised().filter(it -> !it).isPresent()) {
      found.putIfAbsent(
          KioskCause.CLOCK, new Detail("ไม่ได้เทียบเวลากับเครือข่าย", "not synchronised"));
    }
  }

  private static Detail ahead(long seconds) {
    return seconds < 0
        ? new Detail("ช้าไป " + -seconds + " วินาที", -seconds + " s behind")
        : new Detail("เร็วไป " + seconds + " วินาที", seconds + " s ahead");
  }

  private static void machine(Heartbeat.Machine machine, Map<KioskCause, Detail> found) {
    machine
        .celsius()
        .filter(it -> it >= HOT_CELSIUS)
        .ifPresent(it -> found.put(KioskCause.HOT, Detail.of(it + " °C")));
    if (machine.diskFreeMiB() < DISK_MIB) {
      found.put(
          KioskCause.DISK,
          new Detail(
              "เหลือ " + machine.diskFreeMiB() + " MiB", machine.diskFreeMiB() + " MiB free"));
    }
  }
}
