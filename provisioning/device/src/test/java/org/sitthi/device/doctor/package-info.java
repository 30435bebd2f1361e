/** The doctor at a whole trial hospital. */
@NullMarked
package org.sitthi.device.doctor;

import org.jspecify.annotations.NullMarked;
