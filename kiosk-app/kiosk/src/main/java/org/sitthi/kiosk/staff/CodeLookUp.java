package org.sitthi.kiosk.staff;

import java.util.UUID;

/**
 * Finishes a visit's claim as far as that can be done without the card: by looking up what NHSO
 * has. Nothing is asked for, so nothing can be asked for twice.
 *
 * <p>Blocks up to half a minute; may throw {@link org.sitthi.kiosk.journal.JournalException}.
 */
@FunctionalInterface
public interface CodeLookUp {

  /** Looks up, and keeps what is found. */
  Found of(UUID recordId);

  /** What came of it. */
  enum Found {
    /** The record has its code. */
    CODE,
    /** NHSO has none for this visit. */
    NONE,
    /** NHSO did not answer. */
    UNREACHABLE
  }
}
