/** What of the image and its trial can be seen without building one. */
@NullMarked
package org.sitthi.device.image;

import org.jspecify.annotations.NullMarked;
