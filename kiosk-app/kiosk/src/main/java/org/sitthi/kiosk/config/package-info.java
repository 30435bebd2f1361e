/** The kiosk's settings: one file of the site, read once at the start. */
@NullMarked
package org.sitthi.kiosk.config;

import org.jspecify.annotations.NullMarked;
