@NullMarked
package org.sitthi.claims.files;

import org.jspecify.annotations.NullMarked;
