package org.sitthi.kiosk.journal.sqlite;

import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.RecordText;
import org.sitthi.record.VisitRecord;

/** A record's text in the file. Why a text can't be read is not told: that would quote it. */
final class StoredText {

  private final RecordText text;

  StoredText(RecordText text) {
    this.text = text;
  }

  String write(VisitRecord record) {
    return text.write(record);
  }

  VisitRecord read(String json) {
    try {
      return text.read(json);
    } catch (RuntimeException e) {
      throw new JournalException(
          "journal: a stored record can't be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Whether both say the same; a trip through the text evens out what the text does not keep. */
  boolean same(VisitRecord stored, VisitRecord given) {
    return stored.equals(read(write(given)));
  }
}
