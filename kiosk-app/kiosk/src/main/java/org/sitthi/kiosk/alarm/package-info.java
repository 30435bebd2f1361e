/** What a kiosk tells the hospital at once, for somebody to come. */
@NullMarked
package org.sitthi.kiosk.alarm;

import org.jspecify.annotations.NullMarked;
