package org.sitthi.central.fleet;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Where alarms are told. Threads: one; each call ends within 10 s. */
interface AlarmChannel {

  /** The channel's name in the database. */
  String name();

  /**
   * Tells one alarm; it has been taken when this returns.
   *
   * @throws IOException if it was not; it will be told again
   */
  void tell(Notice notice) throws IOException;

  /**
   * One thing to tell.
   *
   * @param alarmId the same for an alarm and its clearing, and when told again
   * @param cleared absent: it was raised
   */
  record Notice(
      long alarmId,
      String hospitalCode,
      String kioskId,
      KioskCause cause,
      String detail,
      Instant raised,
      Optional<Instant> cleared) {

    String what() {
      return cleared.isPresent() ? "CLEARED" : "RAISED";
    }
  }
}
