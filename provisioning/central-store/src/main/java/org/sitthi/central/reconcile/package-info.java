/** Every night: the store held against kiosks, NHSO, the hospital's system and the invoices. */
@NullMarked
package org.sitthi.central.reconcile;

import org.jspecify.annotations.NullMarked;
