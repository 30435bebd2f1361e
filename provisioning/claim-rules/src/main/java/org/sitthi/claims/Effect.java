package org.sitthi.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does to a line.
 *
 * @param route where the line goes; absent in rules that only check
 * @param alsoAllowed other routes that are open
 * @param rate where the price comes from
 * @param amount how the claimable amount is reckoned
 * @param require fields and attachments asked for
 * @param approval programme that must have approved
 * @param projectCode special project code to record
 * @param itemCode item code to record
 * @param receiptText wording for the receipt
 * @param programme program in which the line is claimed
 * @param deductTrafficAct whether the traffic act's amount is taken off the direct claim
 */
public record Effect(
    @Nullable Route route,
    List<Route> alsoAllowed,
    @Nullable RateSource rate,
    @Nullable Amount amount,
    List<Requirement> require,
    @Nullable ApprovalKind approval,
    @Nullable String projectCode,
    @Nullable String itemCode,
    @Nullable String receiptText,
    @Nullable Programme programme,
    boolean deductTrafficAct) {

  /** Keeps its own copies. */
  public Effect {
    alsoAllowed = List.copyOf(alsoAllowed);
    require = List.copyOf(require);
  }
}
