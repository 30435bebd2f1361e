/** The check of a device: every part looked at, each trouble with its cause and one next step. */
@NullMarked
package org.sitthi.kiosk.doctor;

import org.jspecify.annotations.NullMarked;
