/** NhsoTown: a stand-in for NHSO's agent, with its faults. */
@NullMarked
package org.sitthi.kiosk.nhso.town;

import org.jspecify.annotations.NullMarked;
