/** Which claim code stands on which invoice, and what a person must decide. */
@NullMarked
package org.sitthi.central.invoices;

import org.jspecify.annotations.NullMarked;
