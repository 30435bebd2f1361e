@NullMarked
package org.sitthi.kiosk.help;

import org.jspecify.annotations.NullMarked;
