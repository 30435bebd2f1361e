/** What others keep of a patient for their own speed is overwritten. */
@NullMarked
package org.sitthi.kiosk.forget;

import org.jspecify.annotations.NullMarked;
