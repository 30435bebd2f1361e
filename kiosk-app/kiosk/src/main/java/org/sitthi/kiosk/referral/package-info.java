/** The referral: the hospitals that it can name, and what is entered, part by part, and checked. */
@NullMarked
package org.sitthi.kiosk.referral;

import org.jspecify.annotations.NullMarked;
