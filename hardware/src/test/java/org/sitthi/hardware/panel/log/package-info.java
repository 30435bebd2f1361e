/** Tests of the simulated panel. */
@NullMarked
package org.sitthi.hardware.panel.log;

import org.jspecify.annotations.NullMarked;
