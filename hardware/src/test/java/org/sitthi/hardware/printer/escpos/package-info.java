@NullMarked
package org.sitthi.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
