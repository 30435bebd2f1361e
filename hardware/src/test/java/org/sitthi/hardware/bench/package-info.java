@NullMarked
package org.sitthi.hardware.bench;

import org.jspecify.annotations.NullMarked;
