@NullMarked
package org.sitthi.kiosk.power;

import org.jspecify.annotations.NullMarked;
