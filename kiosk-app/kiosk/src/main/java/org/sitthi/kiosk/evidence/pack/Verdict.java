package org.sitthi.kiosk.evidence.pack;

/** Whether a pack is what a kiosk signed. */
public sealed interface Verdict {

  /**
   * All of it.
   *
   * @param what how much, in words, nothing of a person
   */
  record Holds(String what) implements Verdict {}

  /**
   * Not.
   *
   * @param why the first thing that does not hold, in one line, nothing of a person
   */
  record Fails(String why) implements Verdict {}
}
