/** Tests of the referral. */
@NullMarked
package org.sitthi.kiosk.referral;

import org.jspecify.annotations.NullMarked;
