/** A panel on GPIO lines: by the kernel's character device on any board, by pi4j on a Pi. */
@NullMarked
package org.sitthi.hardware.panel.gpio;

import org.jspecify.annotations.NullMarked;
