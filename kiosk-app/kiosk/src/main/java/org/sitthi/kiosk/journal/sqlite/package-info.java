/** The journal in one SQLite file. */
@NullMarked
package org.sitthi.kiosk.journal.sqlite;

import org.jspecify.annotations.NullMarked;
