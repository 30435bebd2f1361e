/** {@code ./kiosk image test}: an image in a simulated machine, and all that stands round it. */
@NullMarked
package org.sitthi.device.image;

import org.jspecify.annotations.NullMarked;
