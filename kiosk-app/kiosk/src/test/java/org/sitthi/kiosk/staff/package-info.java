@NullMarked
package org.sitthi.kiosk.staff;

import org.jspecify.annotations.NullMarked;
