/** The hospital's register in the tables of HOSxP (facts/claims.md B.7), MariaDB or PostgreSQL. */
@NullMarked
package org.sitthi.central.registry.hosxp;

import org.jspecify.annotations.NullMarked;
