@NullMarked
package org.sitthi.kiosk.fleet;

import org.jspecify.annotations.NullMarked;
