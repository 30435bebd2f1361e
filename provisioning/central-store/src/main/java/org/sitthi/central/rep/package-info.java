/** What NHSO replied to what was sent (REP), attached to the records it is about. */
@NullMarked
package org.sitthi.central.rep;

import org.jspecify.annotations.NullMarked;
