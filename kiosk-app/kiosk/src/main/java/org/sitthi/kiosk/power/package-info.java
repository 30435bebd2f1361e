/** The supply of power, as the kiosk has to know it: away or not, and nearly at its end. */
@NullMarked
package org.sitthi.kiosk.power;

import org.jspecify.annotations.NullMarked;
