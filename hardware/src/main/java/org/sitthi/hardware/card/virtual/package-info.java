/**
 * Made-up people and their cards, in a virtual reader on a real pcscd: for tests and the demo only.
 */
@NullMarked
package org.sitthi.hardware.card.virtual;

import org.jspecify.annotations.NullMarked;
