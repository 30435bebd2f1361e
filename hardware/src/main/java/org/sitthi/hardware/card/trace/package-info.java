/**
 * A card's conversation, recorded in the field without the person: a fixture for tests, and for
 * cards nobody has seen before.
 */
@NullMarked
package org.sitthi.hardware.card.trace;

import org.jspecify.annotations.NullMarked;
