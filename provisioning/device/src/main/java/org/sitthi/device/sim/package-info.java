/** The simulators one by one, driven by hand. */
@NullMarked
package org.sitthi.device.sim;

import org.jspecify.annotations.NullMarked;
