package org.sitthi.kiosk.upload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.DayBook;

/**
 * The central store's end of a day.
 *
 * <p>Threads: any; blocks until the adapter's deadline. Trouble is a value.
 */
public interface DayDesk {

  /** Says what was saved on a day and hears what is missing there; the same again is harmless. */
  Answer close(
      String kioskId, LocalDate day, List<DayBook.Saved> saved, Optional<DayBook.Head> head);

  /** What the store says. */
  sealed interface Answer {

    /** It has all of the day. */
    record Closed() implements Answer {}

    /**
     * It has not.
     *
     * @param missing what it wants
     * @param different how many it holds with other bytes: a person must look
     */
    record Incomplete(List<Missing> missing, int different) implements Answer {}

    /** Not known; the same may be tried again. */
    record TryLater(String reason) implements Answer {}
  }

  /** A revision that the store misses. */
  record Missing(UUID recordId, int revision) {}
}
