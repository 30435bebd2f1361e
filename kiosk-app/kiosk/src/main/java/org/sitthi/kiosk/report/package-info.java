/** What the records of a kiosk say together: how long visits take, and how they end. */
@NullMarked
package org.sitthi.kiosk.report;

import org.jspecify.annotations.NullMarked;
