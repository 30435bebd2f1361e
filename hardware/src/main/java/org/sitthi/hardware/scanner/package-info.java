/** A barcode scanner that types: from keys and their times to scans. */
@NullMarked
package org.sitthi.hardware.scanner;

import org.jspecify.annotations.NullMarked;
