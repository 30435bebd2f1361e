package org.sitthi.kiosk.staff;

import java.util.List;
import java.util.Optional;

/**
 * The chain of all that was done in staff mode. Threads: any; a write of the journal, at most 10 s.
 *
 * <p>Every method may throw {@link org.sitthi.kiosk.journal.JournalException}: then nothing is
 * noted, and what was to be done must not be.
 */
public interface StaffAudit {

  /** Notes a deed: on the disk when this returns. */
  Noted note(Deed deed);

  /**
   * Entries from this one on, oldest first.
   *
   * @param most at least 1
   */
  List<Noted> entries(long fromSequence, int most);

  /** The last entry. */
  Optional<Noted> newest();

  /**
   * An entry as it is kept.
   *
   * @param hash what was kept beside it when it was noted
   */
  record Noted(AuditEntry entry, String hash) {}

  /**
   * The first entry that is not as it was noted, or does not follow from the one before it; empty
   * if the chain holds.
   *
   * @param entries from the first on
   */
  static Optional<Long> broken(List<Noted> entries) {
    return broken(AuditEntry.NONE, 1, entries);
  }

  /**
   * The same of a part of the chain.
   *
   * @param before hash of the entry before the part
   * @param from the part's first place
   */
  static Optional<Long> broken(String before, long from, List<Noted> entries) {
    String previous = before;
    long sequence = from;
    for (Noted noted : entries) {
      AuditEntry entry = noted.entry();
      boolean follows = entry.sequence() == sequence && entry.previous().equals(previous);
      if (!follows || !entry.hash().equals(noted.hash())) {
        return Optional.of(sequence);
      }
      previous = noted.hash();
      sequence++;
    }
    return Optional.empty();
  }
}
