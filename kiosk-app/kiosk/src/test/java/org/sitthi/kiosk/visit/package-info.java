@NullMarked
package org.sitthi.kiosk.visit;

import org.jspecify.annotations.NullMarked;
