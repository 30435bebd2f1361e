/** The printer between slips: whether slips are possible now, and how much paper is left. */
@NullMarked
package org.sitthi.kiosk.printing;

import org.jspecify.annotations.NullMarked;
