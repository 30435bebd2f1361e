package org.sitthi.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a visit or a line of it.
 *
 * @param level how much it matters
 * @param ruleId the rule that found it
 * @param version its version
 * @param check completeness check such as {@code K-29}, if it is one
 * @param lineId the line; absent: the visit
 * @param path field concerned, such as {@code lines[L1].drug.nedReason}
 * @param legal where the rule comes from
 * @param replyCodes the payer's reply codes prevented
 * @param text message
 * @param action what to do
 * @param unit who can mend it
 * @param concerned money at stake
 */
public record Finding(
    Level level,
    String ruleId,
    int version,
    @Nullable String check,
    @Nullable String lineId,
    String path,
    Legal legal,
    List<String> replyCodes,
    Text text,
    @Nullable Text action,
    @Nullable ResponsibleUnit unit,
    Money concerned) {
  /** Keeps its own copy. */
  public Finding {
    replyCodes = List.copyOf(replyCodes);
  }
}
