/** Attempts whose end is not known, settled by look-up behind the patient's back. */
@NullMarked
package org.sitthi.kiosk.settle;

import org.jspecify.annotations.NullMarked;
