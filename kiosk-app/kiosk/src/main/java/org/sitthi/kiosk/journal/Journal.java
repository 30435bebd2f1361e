package org.sitthi.kiosk.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.VisitRecord;

/**
 * The kiosk's durable store. What a method has returned from survives the power.
 *
 * <p>Threads: any; one writer inside, calls wait for each other at most 5 s.
 */
public interface Journal extends AutoCloseable {

  /**
   * Saves an attempt as open, before the claim is asked for. The same attempt again changes
   * nothing.
   *
   * @throws JournalException if it is not safe on disk
   */
  void saveAttempt(Attempt attempt);

  /**
   * Saves a record, puts it into the outbox and closes the attempt, all or nothing. A record
   * without a queue number gets the next one of its day: {@code <kioskId>-<three digits or more>}.
   * A later revision keeps the number of the earlier one. The same record and revision again
   * changes nothing in the record and the outbox.
   *
   * @param closes the attempt that this record settles
   * @return the record as saved, with its queue number
   * @throws JournalException if it is not safe on disk, or if this revision was saved with another
   *     content, which stays
   */
  VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes);

  /** Attempts whose end is not known, oldest first, at most 1,000. */
  List<Attempt> openAttempts();

  /** The newest revision of a record. */
  Optional<VisitRecord> latest(UUID recordId);

  /** Lets go of the file. May be called repeatedly. */
  @Override
  void close();
}
