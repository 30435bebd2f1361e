/** Calls for staff: taken from kiosks, shown at the desk, answered there. */
@NullMarked
package org.sitthi.central.help;

import org.jspecify.annotations.NullMarked;
