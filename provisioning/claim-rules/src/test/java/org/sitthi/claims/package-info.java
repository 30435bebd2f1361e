/** Tests of the claim rules. */
@NullMarked
package org.sitthi.claims;

import org.jspecify.annotations.NullMarked;
