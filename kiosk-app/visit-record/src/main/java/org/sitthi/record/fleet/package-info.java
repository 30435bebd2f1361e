/** How a kiosk tells the central store how it is, and what the store sends back. */
@NullMarked
package org.sitthi.record.fleet;

import org.jspecify.annotations.NullMarked;
