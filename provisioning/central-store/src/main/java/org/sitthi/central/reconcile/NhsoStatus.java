package org.sitthi.central.reconcile;

import java.time.LocalDate;
import java.util.List;

/** NHSO's status of a person and day. Threads: one; answers within 10 s. Trouble is a value. */
public interface NhsoStatus extends AutoCloseable {

  /** The codes NHSO has for a person on a day. */
  Reply of(String citizenId, LocalDate day);

  /** Lets go of connections. */
  @Override
  default void close() {}

  /** What NHSO says. */
  sealed interface Reply {

    /** All codes of the day; none is surely none. */
    record Codes(List<Code> codes) implements Reply {}

    /** Not known; no personal data in the detail. */
    record Away(String detail) implements Reply {}
  }

  /** One code there. */
  record Code(String value, String hospitalCode) {}
}
