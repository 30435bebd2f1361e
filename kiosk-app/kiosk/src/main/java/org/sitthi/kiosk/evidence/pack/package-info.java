/** The evidence pack of one visit: written for a late claim, and checked by whoever doubts it. */
@NullMarked
package org.sitthi.kiosk.evidence.pack;

import org.jspecify.annotations.NullMarked;
