/** The nightly look of the store, with a stand-in for NHSO. */
@NullMarked
package org.sitthi.device.night;

import org.jspecify.annotations.NullMarked;
