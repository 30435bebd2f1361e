/** Visit records come in, are kept for ever, and can be had again. */
@NullMarked
package org.sitthi.central.intake;

import org.jspecify.annotations.NullMarked;
