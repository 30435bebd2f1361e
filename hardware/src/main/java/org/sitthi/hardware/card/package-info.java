/** The port of the smart-card reader. */
@NullMarked
package org.sitthi.hardware.card;

import org.jspecify.annotations.NullMarked;
