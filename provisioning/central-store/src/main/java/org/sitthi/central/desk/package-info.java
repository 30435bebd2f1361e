/** The page that shows the day to people. */
@NullMarked
package org.sitthi.central.desk;

import org.jspecify.annotations.NullMarked;
