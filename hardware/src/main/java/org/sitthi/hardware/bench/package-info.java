/** Measurements of the hardware's parts, run by {@code ./kiosk bench}. */
@NullMarked
package org.sitthi.hardware.bench;

import org.jspecify.annotations.NullMarked;
