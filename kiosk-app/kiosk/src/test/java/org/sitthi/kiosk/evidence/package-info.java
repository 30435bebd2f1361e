@NullMarked
package org.sitthi.kiosk.evidence;

import org.jspecify.annotations.NullMarked;
