/** NHSO's server-to-server service, asked without the card (facts/nhso.md §9). */
@NullMarked
package org.sitthi.kiosk.nhso.endpoint;

import org.jspecify.annotations.NullMarked;
