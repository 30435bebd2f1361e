/** Tests of the command {@code bench}. */
@NullMarked
package org.sitthi.device.bench;

import org.jspecify.annotations.NullMarked;
