/** The central store as the kiosk asks it about the person before it. */
@NullMarked
package org.sitthi.kiosk.central;

import org.jspecify.annotations.NullMarked;
