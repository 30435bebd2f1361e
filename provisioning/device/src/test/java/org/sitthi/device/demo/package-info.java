/** The whole product, end to end: real parts, and simulators where the other side is not ours. */
@NullMarked
package org.sitthi.device.demo;

import org.jspecify.annotations.NullMarked;
