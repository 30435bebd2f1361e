/** The command {@code bench}: measures parts of the product and writes down what it found. */
@NullMarked
package org.sitthi.device.bench;

import org.jspecify.annotations.NullMarked;
