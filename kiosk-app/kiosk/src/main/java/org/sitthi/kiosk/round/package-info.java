/** Work behind the patient's back: a thread that does one round after another and rests between. */
@NullMarked
package org.sitthi.kiosk.round;

import org.jspecify.annotations.NullMarked;
