package org.sitthi.claims;

import java.util.List;

/**
 * One code of the code files.
 *
 * @param id the code
 * @param text what it means
 * @param aliases other spellings that mean it
 * @param groups groups it belongs to, such as the indications of one kind
 */
public record Code(String id, Text text, List<String> aliases, List<String> groups) {
  /** Keeps its own copies. */
  public Code {
    aliases = List.copyOf(aliases);
    groups = List.copyOf(groups);
  }
}
