/**
 * The Thai national ID card as bytes: which commands read it and what the answers mean. No device
 * here, no thread, no clock.
 */
@NullMarked
package org.sitthi.hardware.card.thaiid;

import org.jspecify.annotations.NullMarked;
