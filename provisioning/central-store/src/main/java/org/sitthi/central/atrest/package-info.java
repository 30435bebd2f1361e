/** Personal data as it lies in the database: encrypted, and found by a blind index. */
@NullMarked
package org.sitthi.central.atrest;

import org.jspecify.annotations.NullMarked;
