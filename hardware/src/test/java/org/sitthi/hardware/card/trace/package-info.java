@NullMarked
package org.sitthi.hardware.card.trace;

import org.jspecify.annotations.NullMarked;
