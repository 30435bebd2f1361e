package org.sitthi.kiosk.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets staff in by number and PIN. Whoever is not let in is not told why: wrong, unknown and locked
 * look and last the same.
 *
 * <p>Each try is on the disk before it is answered, so that no restart gives tries back. Numbers
 * that nobody has are counted together, as if they were one person's. One thread.
 */
public final class StaffDoor {

  private final StaffBook book;
  private final StaffAudit audit;
  private final InstantSource clock;

  /** Of a number that nobody has; in memory, as there is no PIN that could be guessed. */
  private StaffMember nobody = StaffMember.of("0", "?", "en", PinHash.NOBODY);

  /** A door before this book. */
  public StaffDoor(StaffBook book, StaffAudit audit, InstantSource clock) {
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether anybody can be let in at all: a kiosk without staff has no staff mode. */
  public boolean isAnybody() {
    return !book.all().isEmpty();
  }

  /**
   * Lets in, or not.
   *
   * @throws org.sitthi.kiosk.journal.JournalException if the try can't be kept: nobody is let in
   */
  public Optional<StaffMember> open(String number, String pin) {
    Instant now = clock.instant();
    Optional<StaffMember> known = Pin.isNumber(number) ? book.find(number) : Optional.empty();
    boolean right = PinHash.matches(pin, known.map(StaffMember::pinHash).orElse(PinHash.NOBODY));
    StaffMember member = known.orElse(nobody);
    if (member.isLocked(now)) {
      return Optional.empty();
    }
    if (known.isPresent() && right) {
      StaffMember in = member.right();
      book.save(in, Deed.of(number, Deed.What.ENTERED));
      return Optional.of(in);
    }
    StaffMember wrong = member.wrongAgain(now);
    boolean locks = wrong.isLocked(now);
    Deed deed =
        Deed.of(
            known.isPresent() ? number : "?",
            locks ? Deed.What.LOCKED : Deed.What.WRONG_PIN,
            "WRONG_" + wrong.wrong());
    if (known.isPresent()) {
      book.save(wrong, deed);
    } else {
      audit.note(deed);
      nobody = wrong;
    }
    return Optional.empty();
  }
}
