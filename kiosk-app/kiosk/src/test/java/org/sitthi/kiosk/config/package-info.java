/** Tests of the settings. */
@NullMarked
package org.sitthi.kiosk.config;

import org.jspecify.annotations.NullMarked;
