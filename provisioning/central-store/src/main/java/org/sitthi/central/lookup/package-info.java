/** What a kiosk asks about the person before it; each answer is audited. */
@NullMarked
package org.sitthi.central.lookup;

import org.jspecify.annotations.NullMarked;
