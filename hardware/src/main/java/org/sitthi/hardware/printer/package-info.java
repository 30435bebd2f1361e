/** The port of the slip printer and the raster it prints. */
@NullMarked
package org.sitthi.hardware.printer;

import org.jspecify.annotations.NullMarked;
