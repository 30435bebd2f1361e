package org.sitthi.kiosk.journal;

import org.sitthi.record.VisitRecord;

/** A record's JSON text, as the journal keeps it and the central store gets it. Threads: any. */
public interface RecordText {

  /** The record as one JSON object. */
  String write(VisitRecord record);

  /**
   * The record that was written.
   *
   * @throws RuntimeException if the text is not a record's
   */
  VisitRecord read(String json);
}
