/** Tests of the scanner. */
@NullMarked
package org.sitthi.hardware.scanner;

import org.jspecify.annotations.NullMarked;
