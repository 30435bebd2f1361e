/** The cabinet's panel: guidance lights, buzzer, door and UPS; what is wired where. */
@NullMarked
package org.sitthi.hardware.panel;

import org.jspecify.annotations.NullMarked;
