/** The Debian packages as they are built. */
@NullMarked
package org.sitthi.device.packages;

import org.jspecify.annotations.NullMarked;
