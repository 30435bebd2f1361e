/** PostgreSQL: the pool with its deadlines, the migrations, and one of its own for trials. */
@NullMarked
package org.sitthi.central.database;

import org.jspecify.annotations.NullMarked;
