package org.sitthi.kiosk.staff;

import java.util.List;
import java.util.Optional;

/**
 * Who may use staff mode here. Threads: any; a write of the journal, at most 10 s.
 *
 * <p>Every method may throw {@link org.sitthi.kiosk.journal.JournalException}: then nothing of it
 * is kept.
 */
public interface StaffBook {

  /** More than any hospital has at one kiosk. */
  int MOST = 500;

  /** The one with this number. */
  Optional<StaffMember> find(String number);

  /** All, by number. */
  List<StaffMember> all();

  /** Keeps one as it is now, and the deed that made it so, both or none. */
  void save(StaffMember member, Deed deed);

  /** Forgets one, and keeps the deed, both or none. */
  void remove(String number, Deed deed);
}
