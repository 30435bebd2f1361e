/** The simulator of a slip printer: ESC/POS over TCP, shown as pictures of the paper. */
@NullMarked
package org.sitthi.hardware.printer.roll;

import org.jspecify.annotations.NullMarked;
