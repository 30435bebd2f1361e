/** What is spoken: which clips for a screen, the menu of four keys, and the loudspeaker. */
@NullMarked
package org.sitthi.kiosk.voice;

import org.jspecify.annotations.NullMarked;
