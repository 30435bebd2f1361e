/**
 * Smart cards through pcscd: an own binding to libpcsclite, offered as a {@code javax.smartcardio}
 * provider and as the kiosk's {@link org.sitthi.hardware.card.CardReader}.
 */
@NullMarked
package org.sitthi.hardware.card.pcsc;

import org.jspecify.annotations.NullMarked;
