/** Claim codes back into the hospital's own system. */
@NullMarked
package org.sitthi.central.feedback;

import org.jspecify.annotations.NullMarked;
