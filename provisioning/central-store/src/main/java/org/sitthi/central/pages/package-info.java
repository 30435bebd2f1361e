/** The desk's pages besides the day: records, worklists, reconciliation, kiosks. */
@NullMarked
package org.sitthi.central.pages;

import org.jspecify.annotations.NullMarked;
