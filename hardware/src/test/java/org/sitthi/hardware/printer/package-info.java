@NullMarked
package org.sitthi.hardware.printer;

import org.jspecify.annotations.NullMarked;
