/** Bodies spoilt by chance. */
@NullMarked
package org.sitthi.central.fuzz;

import org.jspecify.annotations.NullMarked;
