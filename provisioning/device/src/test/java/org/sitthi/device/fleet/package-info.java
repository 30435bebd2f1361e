/** Kiosks as machines: heartbeats, alarms, settings, with the real store. */
@NullMarked
package org.sitthi.device.fleet;

import org.jspecify.annotations.NullMarked;
