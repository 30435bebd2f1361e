package org.sitthi.kiosk.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks after who may use staff mode, for the command. One thread. */
public final class StaffOffice {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int AT_A_TIME = 1_000;

  private final StaffStore store;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String user;

  /**
   * An office.
   *
   * @param user who gives the command, as the machine knows it
   */
  public StaffOffice(StaffStore store, InstantSource clock, ZoneId zone, String user) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
    String plain = user.replaceAll("[^A-Za-z0-9._-]", "");
    this.user = "os:" + (plain.isEmpty() ? "-" : plain.substring(0, Math.min(32, plain.length())));
  }

  /**
   * What came of it.
   *
   * @param text lines, each ended
   * @param isWell exit 0
   * @param isWrongUse exit 2
   */
  public record Said(String text, boolean isWell, boolean isWrongUse) {

    static Said well(String line) {
      return new Said(line + "\n", true, false);
    }

    static Said failed(String line) {
      return new Said("staff: " + line + "\n", false, false);
    }

    static Said wrongUse(String line) {
      return new Said("staff: " + line + "\n", false, true);
    }
  }

  /** Lets somebody in, or gives who is known a new PIN; what was locked is open then. */
  public Said add(String number, String name, String language, Supplier<String> pins) {
    if (!Pin.isNumber(number)) {
      return Said.wrongUse("--number: allowed: 1 to 8 digits");
    }
    if (!name.matches("[^\\p{Cntrl}]{1,60}") || name.isBlank()) {
      return Said.wrongUse("--name: allowed: 1 to 60 characters");
    }
    if (!language.matches("th|en")) {
      return Said.wrongUse("--language: allowed: th, en");
    }
    Optional<StaffMember> known = store.find(number);
    if (known.isEmpty() && store.all().size() >= StaffBook.MOST) {
      return Said.failed("there are " + StaffBook.MOST + " already");
    }
    String pin = pins.get();
    if (!Pin.isGood(pin)) {
      return Said.wrongUse(
          "the PIN: allowed: 6 to 12 digits, not one digit only, not 123456 and the like;"
              + " typed the same twice");
    }
    Deed.What what = known.isPresent() ? Deed.What.PIN_CHANGED : Deed.What.ADDED;
    store.save(
        StaffMember.of(number, name, language, PinHash.of(pin, new SecureRandom())),
        Deed.of(user, what, "STAFF_" + number));
    return Said.well((known.isPresent() ? "changed: " : "added: ") + number);
  }

  /** Lets somebody in no more until {@link #unlock}. */
  public Said lock(String number) {
    return known(number, member -> member.shut(true), Deed.What.SHUT, "locked: ");
  }

  /** Lets somebody in again, also after wrong PINs. */
  public Said unlock(String number) {
    return known(number, member -> member.shut(false), Deed.What.UNSHUT, "unlocked: ");
  }

  /** Forgets somebody. What was done stays in the audit under the number. */
  public Said remove(String number) {
    if (store.find(number).isEmpty()) {
      return Said.failed("nobody has this number");
    }
    store.remove(number, Deed.of(user, Deed.What.REMOVED, "STAFF_" + number));
    return Said.well("removed: " + number);
  }

  /** One line each. */
  public Said list() {
    Instant now = clock.instant();
    StringBuilder lines = new StringBuilder();
    for (StaffMember member : store.all()) {
      lines.append(
          "%-8s  %-6s  %s  %s%n"
              .formatted(member.number(), state(member, now), member.language(), member.name()));
    }
    return lines.isEmpty()
        ? Said.well("nobody: staff mode is off")
        : new Said(lines.toString(), true, false);
  }

  private static String state(StaffMember member, Instant now) {
    return member.isLocked(now) ? "locked" : "open";
  }

  /** The whole chain, oldest first, and whether it holds. */
  public Said audit() {
    List<StaffAudit.Noted> all = new ArrayList<>();
    List<StaffAudit.Noted> some = store.entries(1, AT_A_TIME);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = store.entries(some.getLast().entry().sequence() + 1, AT_A_TIME);
    }
    StringBuilder lines = new StringBuilder();
    for (StaffAudit.Noted noted : all) {
      AuditEntry entry = noted.entry();
      lines.append(
          "%d  %s  %s  %s %s  %s%n"
              .formatted(
                  entry.sequence(),
                  TIME.format(entry.at().atZone(zone)),
                  entry.who(),
                  entry.what(),
                  entry.detail(),
                  entry.visit()));
    }
    Optional<Long> broken = StaffAudit.broken(all);
    String head = all.isEmpty() ? AuditEntry.NONE : all.getLast().hash();
    lines.append(
        broken
            .map(at -> "staff: entry " + at + " was changed, or one before it is missing%n")
            .orElse("holds: " + all.size() + " entries, head " + head + "%n")
            .formatted());
    return new Said(lines.toString(), broken.isEmpty(), false);
  }

  private interface Change {
    StaffMember of(StaffMember member);
  }

  private Said known(String number, Change change, Deed.What what, String done) {
    Optional<StaffMember> member = Pin.isNumber(number) ? store.find(number) : Optional.empty();
    if (member.isEmpty()) {
      return Said.failed("nobody has this number");
    }
    store.save(change.of(member.get()), Deed.of(user, what, "STAFF_" + number));
    return Said.well(done + number);
  }
}
