/** A simulated panel, for tests and the demo only. */
@NullMarked
package org.sitthi.hardware.panel.log;

import org.jspecify.annotations.NullMarked;
