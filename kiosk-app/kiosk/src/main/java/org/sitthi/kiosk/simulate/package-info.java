/**
 * A whole kiosk under a seed: the code of the kiosk itself in virtual time, on one thread, among
 * simulated people, devices, services and power.
 */
@NullMarked
package org.sitthi.kiosk.simulate;

import org.jspecify.annotations.NullMarked;
