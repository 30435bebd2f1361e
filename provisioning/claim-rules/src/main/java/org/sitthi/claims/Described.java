package org.sitthi.claims;

/** A value that can say what it means; its text goes into the published interface description. */
public interface Described {

  /** What the value means, one line in each language. */
  Text text();
}
