@NullMarked
package org.sitthi.kiosk.evidence.pack;

import org.jspecify.annotations.NullMarked;
