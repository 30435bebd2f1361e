/** The payer's rules asked over the network: evaluation, rules in force, deadlines. */
@NullMarked
package org.sitthi.central.claims;

import org.jspecify.annotations.NullMarked;
