/** The ways to NHSO as one. */
@NullMarked
package org.sitthi.kiosk.nhso.routes;

import org.jspecify.annotations.NullMarked;
