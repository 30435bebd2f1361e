/**
 * The payer's rules as dated data, and a pure evaluator: which route a charge line takes, what is
 * missing, and how much may be claimed. No clock, no network, no database; nothing about a drug, a
 * rate, a date or a letter stands in this code.
 */
@NullMarked
package org.sitthi.claims;

import org.jspecify.annotations.NullMarked;
