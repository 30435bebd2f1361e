/** Until when what is worth how much: lateness, result days, pay-by, yearly cut-offs. */
@NullMarked
package org.sitthi.claims.deadline;

import org.jspecify.annotations.NullMarked;
