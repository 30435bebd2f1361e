/** Tests of the panel on lines. */
@NullMarked
package org.sitthi.hardware.panel.gpio;

import org.jspecify.annotations.NullMarked;
