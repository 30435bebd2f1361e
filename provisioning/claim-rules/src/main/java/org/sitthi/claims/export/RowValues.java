package org.sitthi.claims.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of a row as they are found; what is absent stays empty. */
public final class RowValues {

  private final Map<String, String> all = new LinkedHashMap<>();

  /** Sets a column; null leaves it empty. */
  public RowValues put(String column, @Nullable String value) {
    if (value != null) {
      all.put(column, value);
    }
    return this;
  }

  /** Sets a column, if there is a value. */
  public RowValues put(String column, Optional<String> value) {
    return put(column, value.orElse(null));
  }

  /** The row of this file. */
  public Row row(String file) {
    return new Row(file, all);
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "RowValues[]";
  }
}
