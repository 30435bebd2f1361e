/** A kiosk and a central store that want to know each other. */
@NullMarked
package org.sitthi.device.enrolment;

import org.jspecify.annotations.NullMarked;
