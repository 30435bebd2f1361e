@NullMarked
package org.sitthi.device.units;

import org.jspecify.annotations.NullMarked;
