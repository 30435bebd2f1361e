/** NHSO's status service, which only looks codes up (facts/nhso.md §8). */
@NullMarked
package org.sitthi.kiosk.nhso.status;

import org.jspecify.annotations.NullMarked;
