/** Tests of the panel. */
@NullMarked
package org.sitthi.hardware.panel;

import org.jspecify.annotations.NullMarked;
