/** The visit slip: what it says and how it is laid out and drawn. */
@NullMarked
package org.sitthi.kiosk.slip;

import org.jspecify.annotations.NullMarked;
