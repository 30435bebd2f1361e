/** What is said to people, in each language: one properties file a language, the same keys. */
@NullMarked
package org.sitthi.kiosk.texts;

import org.jspecify.annotations.NullMarked;
