/** The kiosks as machines: how they are, what is wrong, who is told, and their settings. */
@NullMarked
package org.sitthi.central.fleet;

import org.jspecify.annotations.NullMarked;
