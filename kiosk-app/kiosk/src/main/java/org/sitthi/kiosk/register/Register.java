package org.sitthi.kiosk.register;

import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * The hospital's register of patients.
 *
 * <p>Threads: any; blocks at most 2 s, the adapter's own deadline. Trouble is a value: a register
 * that can't be reached stops no visit. The number goes into no address and no log.
 */
public interface Register extends AutoCloseable {

  /** What the register says of the person with this number. May be repeated. */
  RegisterAnswer find(CitizenNumber number);

  /** A site without a register. */
  static Register none() {
    return number -> new RegisterAnswer.NotAsked();
  }

  /** Lets go of connections. May be called repeatedly. */
  @Override
  default void close() {}
}
