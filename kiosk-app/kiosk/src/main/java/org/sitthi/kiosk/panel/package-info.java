/** What the cabinet's panel shows while a visit goes on. */
@NullMarked
package org.sitthi.kiosk.panel;

import org.jspecify.annotations.NullMarked;
