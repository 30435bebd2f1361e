/** What proves a visit: noted as it happens, kept with the record, told for a late claim. */
@NullMarked
package org.sitthi.kiosk.evidence;

import org.jspecify.annotations.NullMarked;
