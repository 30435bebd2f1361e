/** What the patient sees and touches; shows state, sends events, nothing else. */
@NullMarked
package org.sitthi.kiosk.screens;

import org.jspecify.annotations.NullMarked;
