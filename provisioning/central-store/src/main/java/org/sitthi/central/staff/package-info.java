/** Lets the claims unit's own programs in, by a token that lies beside the store. */
@NullMarked
package org.sitthi.central.staff;

import org.jspecify.annotations.NullMarked;
