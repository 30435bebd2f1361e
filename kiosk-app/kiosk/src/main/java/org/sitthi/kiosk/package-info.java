/** The kiosk: its one path from card to slip, put together. */
@NullMarked
package org.sitthi.kiosk;

import org.jspecify.annotations.NullMarked;
