/** What a kiosk and the central store say to each other. */
@NullMarked
package org.sitthi.record;

import org.jspecify.annotations.NullMarked;
