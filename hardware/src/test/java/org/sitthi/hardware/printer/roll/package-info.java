@NullMarked
package org.sitthi.hardware.printer.roll;

import org.jspecify.annotations.NullMarked;
