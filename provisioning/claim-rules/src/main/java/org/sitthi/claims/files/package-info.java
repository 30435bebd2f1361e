/**
 * Rule files: YAML read into trees that know their file and line, and checked word by word before
 * any rule comes out.
 */
@NullMarked
package org.sitthi.claims.files;

import org.jspecify.annotations.NullMarked;
