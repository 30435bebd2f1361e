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
  static Map<KioskCause, String> of(Heartbeat beat, Instant receivedAt, Held held, Instant now) {
    Map<KioskCause, String> found = new EnumMap<>(KioskCause.class);
    Duration quiet = Duration.between(receivedAt, now);
    if (quiet.compareTo(SILENT) > 0) {
      // What it said then may no longer be so.
      found.put(KioskCause.SILENT, "last heartbeat " + receivedAt);
      return found;
    }
    if (beat.service().state().equals("CLOSED")) {
      found.put(KioskCause.CLOSED, beat.service().cause().orElse("-"));
    }
    beat.printer().fault().ifPresent(fault -> found.put(KioskCause.PRINTER, fault));
    paper(beat.printer(), found);
    outbox(beat.outbox(), found);
    beat.chain()
        .filter(chain -> chain.sequence() < held.sequence())
        .ifPresent(chain ->
            found.put(
                KioskCause.CHAIN_BEHIND, "at " + chain.sequence() + ", here " + held.sequence()));
    beat.staffAudit()
        .flatMap(told -> staffAudit(told, held.staffAudit()))
        .ifPresent(words -> found.put(KioskCause.STAFF_AUDIT, words));
    clock(beat.clock(), found);
    machine(beat.machine(), found);
    beat.certificateUntil()
        .filter(until -> until.isBefore(now.plus(CERTIFICATE)))
        .ifPresent(until -> found.put(KioskCause.CERTIFICATE, "until " + until));
    beat.settings().trouble().ifPresent(words -> found.put(KioskCause.SETTINGS, words));
    beat.attention().ifPresent(wanted -> attention(wanted, found));
    return found;
  }

  private static void attention(Heartbeat.Attention wanted, Map<KioskCause, String> found) {
    if (wanted.cardForgotten()) {
      found.put(KioskCause.CARD_FORGOTTEN, "no visit begins before it is out");
    }
    wanted.token().ifPresent(words -> found.put(KioskCause.TOKEN, words));
  }

  /** What is wrong with it, in words for people. */
  private static Optional<String> staffAudit(
      Heartbeat.StaffAudit told, Optional<Heartbeat.Chain> held) {
    if (held.isPresent()) {
      long known = held.get().sequence();
      switch (AuditBeside.of(held.get(), told)) {
        case SHORTER -> {
          return Optional.of("at " + told.head().sequence() + ", here " + known);
        }
        case OTHER -> {
          return Optional.of("entry " + known + " is another than was told");
        }
        case SAME, LONGER, UNSEEN -> {}
      }
    }
    return told.broken().map(at -> "entry " + at + " was changed, or one before it is missing");
  }

  private static void paper(Heartbeat.Printer printer, Map<KioskCause, String> found) {
    Optional<Integer> left = printer.slipsLeft();
    boolean few = left.filter(slips -> slips < FEW_SLIPS).isPresent();
    if (printer.fault().isEmpty() && (few || printer.paper().equals("LOW"))) {
      found.put(KioskCause.PAPER_LOW, left.map(slips -> "about " + slips + " slips").orElse("low"));
    }
  }

  private static void outbox(Heartbeat.Outbox outbox, Map<KioskCause, String> found) {
    if (outbox.oldestSeconds().filter(age -> age > OLD.toSeconds()).isPresent()) {
      found.put(KioskCause.OUTBOX_OLD, outbox.waiting() + " waiting");
    }
    if (outbox.parked() > 0) {
      found.put(KioskCause.OUTBOX_PARKED, outbox.parked() + " parked");
    }
  }

  private static void clock(Heartbeat.Clock clock, Map<KioskCause, String> found) {
    Optional<Long> wrong = clock.aheadMillis().filter(ahead -> Math.abs(ahead) > CLOCK.toMillis());
    wrong.ifPresent(ahead -> found.put(KioskCause.CLOCK, ahead / 1000 + " s ahead"));
    if (clock.synchronised().filter(it -> !it).isPresent()) {
      found.putIfAbsent(KioskCause.CLOCK, "not synchronised");
    }
  }

  private static void machine(Heartbeat.Machine machine, Map<KioskCause, String> found) {
    machine
        .celsius()
        .filter(it -> it >= HOT_CELSIUS)
        .ifPresent(it -> found.put(KioskCause.HOT, it + " °C"));
    if (machine.diskFreeMiB() < DISK_MIB) {
      found.put(KioskCause.DISK, machine.diskFreeMiB() + " MiB free");
    }
  }
}
