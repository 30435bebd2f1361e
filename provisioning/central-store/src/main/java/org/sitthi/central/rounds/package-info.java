/** What the store does by itself again and again; of all stores on one database one does it. */
@NullMarked
package org.sitthi.central.rounds;

import org.jspecify.annotations.NullMarked;
