/** Figures for whoever watches the store. */
@NullMarked
package org.sitthi.central.metrics;

import org.jspecify.annotations.NullMarked;
