/** A person at the kiosk calls for staff: light, central store, and what the screen says of it. */
@NullMarked
package org.sitthi.kiosk.help;

import org.jspecify.annotations.NullMarked;
