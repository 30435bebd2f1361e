/** Entitlement and claim code: the values and the two desks that are asked for them. */
@NullMarked
package org.sitthi.kiosk.claim;

import org.jspecify.annotations.NullMarked;
