package org.sitthi.claims;

/** Reads a whole rule set. */
@FunctionalInterface
public interface RuleLoader {

  /**
   * Reads and checks everything anew.
   *
   * @throws RuleFileException naming file, place and cause in one line, if anything is wrong
   */
  RuleSet load();
}
