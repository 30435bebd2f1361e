/** The rules of the house, checked over all modules: arrows, sizes, banned calls, README titles. */
@NullMarked
package org.sitthi.device.house;

import org.jspecify.annotations.NullMarked;
