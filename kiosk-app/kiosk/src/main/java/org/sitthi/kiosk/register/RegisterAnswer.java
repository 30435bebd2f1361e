package org.sitthi.kiosk.register;

/** The register's answer. */
public sealed interface RegisterAnswer {

  /** There is a person with this number. */
  record Found(RegisterEntry entry) implements RegisterAnswer {}

  /** Nobody with this number: perhaps a first visit. */
  record NotKnown() implements RegisterAnswer {}

  /** This site doesn't compare. */
  record NotAsked() implements RegisterAnswer {}

  /**
   * Not known now.
   *
   * @param detail for the log: HTTP status or kind of exception, no personal data
   */
  record Unreachable(String detail) implements RegisterAnswer {}
}
