/** Visits of today that other kiosks of the hospital began. */
@NullMarked
package org.sitthi.kiosk.openvisit;

import org.jspecify.annotations.NullMarked;
