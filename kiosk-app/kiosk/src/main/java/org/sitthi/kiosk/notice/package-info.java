/** Messages that somebody may have to do something about, by the ids of the journal's catalogue. */
@NullMarked
package org.sitthi.kiosk.notice;

import org.jspecify.annotations.NullMarked;
