/** The visit: a pure function of state and event, and the one loop that acts on it. */
@NullMarked
package org.sitthi.kiosk.visit;

import org.jspecify.annotations.NullMarked;
