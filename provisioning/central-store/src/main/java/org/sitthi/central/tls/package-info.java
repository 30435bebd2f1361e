/** Certificates: the hospital's own as PEM, or ones made for a trial. */
@NullMarked
package org.sitthi.central.tls;

import org.jspecify.annotations.NullMarked;
