package org.sitthi.kiosk.journal.sqlite;

import java.time.LocalDate;
import java.util.UUID;
import org.sitthi.kiosk.journal.RecordText;
import org.sitthi.record.VisitRecord;

/** Records as the file holds them: their text, sealed if there is a key. Threads: any. */
final class SealedText {

  private final RecordText text;
  private final JournalKeys keys;

  SealedText(RecordText text, JournalKeys keys) {
    this.text = text;
    this.keys = keys;
  }

  RecordText text() {
    return text;
  }

  JournalKeys keys() {
    return keys;
  }

  String sealRevision(UUID recordId, int revision, String json) {
    return keys.seal(json, ofRevision(recordId.toString(), revision));
  }

  /** The record's text, as the central store gets it. */
  String openRevision(String recordId, int revision, String stored) {
    return keys.open(stored, ofRevision(recordId, revision));
  }

  String sealAttempt(UUID attemptId, VisitRecord record) {
    return keys.seal(text.write(record), ofAttempt(attemptId.toString()));
  }

  VisitRecord openAttempt(String attemptId, String stored) {
    return text.read(keys.open(stored, ofAttempt(attemptId)));
  }

  String person(String citizenId, LocalDate day) {
    return keys.person(citizenId, day);
  }

  static String ofRevision(String recordId, int revision) {
    return "record " + recordId + " revision " + revision;
  }

  static String ofAttempt(String attemptId) {
    return "attempt " + attemptId;
  }
}
