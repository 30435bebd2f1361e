/** Whether this machine's clock may be believed: a code belongs to a day. */
@NullMarked
package org.sitthi.kiosk.clock;

import org.jspecify.annotations.NullMarked;
