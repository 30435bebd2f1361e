package org.sitthi.kiosk.journal;

import java.nio.charset.StandardCharsets;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** A record's JSON text, as the journal keeps it and the central store gets it. Threads: any. */
public final class RecordText {

  private final RecordJson json;

  /** Records in this form. */
  public RecordText(RecordJson json) {
    this.json = json;
  }

  /** The record as one JSON object. */
  public String write(VisitRecord record) {
    return new String(json.write(record), StandardCharsets.UTF_8);
  }

  /**
   * The record that was written.
   *
   * @throws JournalException if the text is not a record's; it names the place, never the value
   */
  public VisitRecord read(String text) {
    try {
      return json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (RecordFormatException e) {
      throw new JournalException("journal: a stored record can't be read: " + e.getMessage());
    }
  }

  /** Whether both say the same; a trip through the text evens out what the text does not keep. */
  public boolean same(VisitRecord stored, VisitRecord given) {
    return stored.equals(read(write(given)));
  }
}
