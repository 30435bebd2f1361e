/** Kiosks by their certificates: enrolment, renewal, revocation. */
@NullMarked
package org.sitthi.central.devices;

import org.jspecify.annotations.NullMarked;
