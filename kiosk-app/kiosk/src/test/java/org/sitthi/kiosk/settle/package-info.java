@NullMarked
package org.sitthi.kiosk.settle;

import org.jspecify.annotations.NullMarked;
