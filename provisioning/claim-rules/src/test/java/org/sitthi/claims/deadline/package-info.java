@NullMarked
package org.sitthi.claims.deadline;

import org.jspecify.annotations.NullMarked;
