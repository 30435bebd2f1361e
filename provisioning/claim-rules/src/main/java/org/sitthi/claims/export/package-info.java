/**
 * The sixteen files (16 แฟ้ม) and the lists of the claims unit, as bytes and rows; pure.
 *
 * <p>Source: facts/claims.md B.2 and C.4.
 */
@NullMarked
package org.sitthi.claims.export;

import org.jspecify.annotations.NullMarked;
