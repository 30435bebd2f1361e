/** HTTPS, limits, problem details and the access log; the only package that knows the server. */
@NullMarked
package org.sitthi.central.http;

import org.jspecify.annotations.NullMarked;
