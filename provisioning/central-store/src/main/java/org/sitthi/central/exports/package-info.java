/** What leaves the store as files for NHSO or the hospital's own exporter. */
@NullMarked
package org.sitthi.central.exports;

import org.jspecify.annotations.NullMarked;
