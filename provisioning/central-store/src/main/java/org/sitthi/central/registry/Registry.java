package org.sitthi.central.registry;

import java.time.LocalDate;

/**
 * The hospital's register of patients.
 *
 * <p>Threads: any; answers within 1.5 s, the adapter's own deadline. Trouble is a value. The number
 * goes into no log.
 */
public interface Registry extends AutoCloseable {

  /**
   * What is known of a person.
   *
   * @param citizenId 13 digits
   * @param day whose visit number is wanted
   */
  RegistryAnswer find(String citizenId, LocalDate day);

  /** Lets go of connections. */
  @Override
  default void close() {}
}
