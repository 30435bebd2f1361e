/**
 * What the clients of NHSO's services share: one call with its deadline, and lenient reading of
 * what comes back (facts/nhso.md §19).
 */
@NullMarked
package org.sitthi.kiosk.nhso.http;

import org.jspecify.annotations.NullMarked;
