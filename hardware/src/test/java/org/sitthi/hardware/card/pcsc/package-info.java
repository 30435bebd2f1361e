@NullMarked
package org.sitthi.hardware.card.pcsc;

import org.jspecify.annotations.NullMarked;
