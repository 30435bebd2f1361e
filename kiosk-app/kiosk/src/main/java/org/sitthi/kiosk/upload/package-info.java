/** Records on their way to the central store. */
@NullMarked
package org.sitthi.kiosk.upload;

import org.jspecify.annotations.NullMarked;
