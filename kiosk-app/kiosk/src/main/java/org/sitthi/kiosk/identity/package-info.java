/** Who this kiosk is: its own key. */
@NullMarked
package org.sitthi.kiosk.identity;

import org.jspecify.annotations.NullMarked;
