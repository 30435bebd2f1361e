/** How a kiosk's saved records hang together: each names the hash of the one before. */
@NullMarked
package org.sitthi.record.chain;

import org.jspecify.annotations.NullMarked;
