/** The person on the card: values read from the chip, understood and checked; no device here. */
@NullMarked
package org.sitthi.hardware.citizen;

import org.jspecify.annotations.NullMarked;
