/**
 * Tells the central store how this kiosk is, and takes site settings and the next kiosk from it.
 */
@NullMarked
package org.sitthi.kiosk.fleet;

import org.jspecify.annotations.NullMarked;
