package org.sitthi.claims.export;

import java.util.Map;
import java.util.TreeMap;

/**
 * One row of one file, by the names of columns. What a profile has no column for is left out there.
 *
 * @param file such as {@code INS}
 * @param values an absent value is missing
 */
public record Row(String file, Map<String, String> values) {

  /** Keeps its own copy. */
  public Row {
    values = Map.copyOf(new TreeMap<>(values));
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "Row[" + file + "]";
  }
}
