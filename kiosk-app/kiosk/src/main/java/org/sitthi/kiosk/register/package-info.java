/** The hospital's own register of patients: what it says of a person, beside what the card says. */
@NullMarked
package org.sitthi.kiosk.register;

import org.jspecify.annotations.NullMarked;
