/**
 * A whole trial hospital on one machine: the real kiosk and the real central store, with simulators
 * where the other side is hardware or NHSO. Everything here says that it is a demo.
 */
@NullMarked
package org.sitthi.device.demo;

import org.jspecify.annotations.NullMarked;
