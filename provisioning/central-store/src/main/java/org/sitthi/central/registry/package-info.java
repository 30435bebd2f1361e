/** The hospital's register of patients. */
@NullMarked
package org.sitthi.central.registry;

import org.jspecify.annotations.NullMarked;
