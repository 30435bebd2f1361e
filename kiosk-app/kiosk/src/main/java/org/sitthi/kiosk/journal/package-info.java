/** The kiosk's durable store: attempts, records and what waits to be sent. */
@NullMarked
package org.sitthi.kiosk.journal;

import org.jspecify.annotations.NullMarked;
