/** Slips on an ESC/POS printer: encoder, status, link and the printer itself. */
@NullMarked
package org.sitthi.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
