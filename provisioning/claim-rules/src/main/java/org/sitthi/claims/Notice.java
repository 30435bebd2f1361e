package org.sitthi.claims;

import java.util.List;

/**
 * What is said, how loud, and which refusal it prevents.
 *
 * @param level how much it matters
 * @param replyCodes the payer's reply codes it prevents, such as {@code C309}; may be empty
 * @param text the message
 */
public record Notice(Level level, List<String> replyCodes, Text text) {
  /** Keeps its own copy. */
  public Notice {
    replyCodes = List.copyOf(replyCodes);
  }
}
