/** What the kiosk tells the system's service manager: ready, alive, stopping. */
@NullMarked
package org.sitthi.kiosk.service;

import org.jspecify.annotations.NullMarked;
