package org.sitthi.claims.export;

import java.util.List;

/**
 * One of the files as a profile wants it.
 *
 * @param name such as {@code INS}
 * @param columns in order
 */
public record FileForm(String name, List<Column> columns) {

  /** Keeps the list as it is now. */
  public FileForm {
    columns = List.copyOf(columns);
  }
}
