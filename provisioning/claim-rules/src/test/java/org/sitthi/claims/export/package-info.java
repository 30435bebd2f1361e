@NullMarked
package org.sitthi.claims.export;

import org.jspecify.annotations.NullMarked;
