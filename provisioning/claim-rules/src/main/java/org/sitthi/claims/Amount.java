package org.sitthi.claims;

import org.jspecify.annotations.Nullable;

/**
 * How a rule reckons the claimable amount.
 *
 * @param kind the formula
 * @param threshold what another right pays: for one unit, for the visit or for the year, as the
 *     formula says
 * @param cap highest price of one unit
 */
public record Amount(FormulaKind kind, @Nullable Money threshold, @Nullable Money cap) {}
