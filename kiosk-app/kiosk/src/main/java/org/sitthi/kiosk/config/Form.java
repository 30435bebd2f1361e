package org.sitthi.kiosk.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a value must look like.
 *
 * @param allowed in words, for the message
 * @param reader the value's meaning, empty if it has none
 */
record Form<T>(String allowed, Function<String, Optional<T>> reader) {

  Optional<T> read(String value) {
    return reader.apply(value);
  }
}
