package org.sitthi.central.registry;

/** The register's answer. */
public sealed interface RegistryAnswer {

  /** A person of this hospital. */
  record Found(Patient patient) implements RegistryAnswer {}

  /** Nobody with this number. */
  record NotKnown() implements RegistryAnswer {}

  /** More than one hospital number for this person: which is the right one is for people to say. */
  record Several() implements RegistryAnswer {}

  /** No register is set up. */
  record NotSetUp() implements RegistryAnswer {}

  /**
   * Not known now.
   *
   * @param detail for the log, no personal data
   */
  record Away(String detail) implements RegistryAnswer {}
}
