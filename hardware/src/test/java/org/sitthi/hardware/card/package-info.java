@NullMarked
package org.sitthi.hardware.card;

import org.jspecify.annotations.NullMarked;
