@NullMarked
package org.sitthi.hardware.card.thaiid;

import org.jspecify.annotations.NullMarked;
