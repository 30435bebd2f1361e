/** Staff mode: who may use it, what they do there, and the record of each use. */
@NullMarked
package org.sitthi.kiosk.staff;

import org.jspecify.annotations.NullMarked;
