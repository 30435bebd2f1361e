@NullMarked
package org.sitthi.hardware.card.virtual;

import org.jspecify.annotations.NullMarked;
