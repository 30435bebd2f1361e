/**
 * Staff: passwords, sessions, what each unit sees and was shown; and a token for their programs.
 */
@NullMarked
package org.sitthi.central.staff;

import org.jspecify.annotations.NullMarked;
