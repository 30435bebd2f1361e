package org.sitthi.central.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The place of one value in the database. What is sealed is bound to it and can't be opened at
 * another one.
 *
 * @param row the row's own id; of several columns, joined by what none of them can hold
 */
public record Cell(String table, String column, String row) {

  /** In a row whose id is a number. */
  public Cell(String table, String column, long row) {
    this(table, column, Long.toString(row));
  }

  byte[] context() {
    return (table + "." + column + ":" + row).getBytes(UTF_8);
  }
}
