/** The central store: takes the kiosks' visit records and shows the day. */
@NullMarked
package org.sitthi.central;

import org.jspecify.annotations.NullMarked;
