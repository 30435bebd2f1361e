package org.sitthi.claims;

import java.util.List;

/**
 * What a person is for the payer, such as the right-holder.
 *
 * @param id capital letters
 * @param text what it means
 * @param anyOf alternatives; within one, all conditions must hold. Only fields of the visit
 */
public record Role(String id, Text text, List<List<Condition>> anyOf) {
  /** Keeps its own copy. */
  public Role {
    anyOf = anyOf.stream().map(List::copyOf).toList();
  }
}
