/** Holds what kiosks signed against what came: gaps, forks and changes are told, never refused. */
@NullMarked
package org.sitthi.central.chain;

import org.jspecify.annotations.NullMarked;
