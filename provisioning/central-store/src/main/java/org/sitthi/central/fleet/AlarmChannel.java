package org.sitthi.central.fleet;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where alarms are told. Threads: one; each call ends within 20 s. */
interface AlarmChannel {

  /** The channel's name in the database. */
  String name();

  /**
   * Tells a message; it has been taken when this returns.
   *
   * @throws IOException if it was not; it will be told again
   */
  void tell(Message message) throws IOException;

  /** What became of an alarm since a channel was told last. */
  enum What {
    RAISED("เกิดใหม่", "New"),
    CLEARED("กลับเป็นปกติ", "Cleared"),
    /** Raised and cleared before it could be told. */
    PASSED("เกิดแล้วหายเอง", "Came and went");

    private final String thai;
    private final String english;

    What(String thai, String english) {
      this.thai = thai;
      this.english = english;
    }

    String thai() {
      return thai;
    }

    String english() {
      return english;
    }
  }

  /**
   * One thing to tell.
   *
   * @param alarmId the same for an alarm and its clearing, and when told again
   * @param cleared absent: it stands
   */
  record Notice(
      long alarmId,
      What what,
      String kioskId,
      KioskCause cause,
      Detail detail,
      Instant raised,
      Optional<Instant> cleared) {}

  /**
   * What is told at once: one thing alone, or a digest of several.
   *
   * @param notices 1 to {@link Alarms#MOST}, the oldest first
   * @param more others wait for the next message
   */
  record Message(String hospitalCode, List<Notice> notices, boolean more) {

    Optional<Notice> alone() {
      return notices.size() == 1 && !more ? Optional.of(notices.getFirst()) : Optional.empty();
    }

    List<Notice> of(What what) {
      return notices.stream().filter(each -> each.what() == what).toList();
    }

    long kiosks() {
      return notices.stream().map(Notice::kioskId).distinct().count();
    }
  }
}
