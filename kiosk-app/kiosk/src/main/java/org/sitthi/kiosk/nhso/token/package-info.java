/** Tokens of NHSO's servers: where they are kept and how long they last. */
@NullMarked
package org.sitthi.kiosk.nhso.token;

import org.jspecify.annotations.NullMarked;
