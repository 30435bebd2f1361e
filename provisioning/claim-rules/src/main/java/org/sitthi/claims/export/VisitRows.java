package org.sitthi.claims.export;

import java.util.List;

/**
 * All rows of one visit: they go out together or not at all.
 *
 * @param key names the visit where it is kept; nothing of a person
 * @param order by this visits are sorted, such as HN and SEQ
 * @param rows in the order in which they stand within a file
 */
public record VisitRows(String key, String order, List<Row> rows) {

  /** Keeps the list as it is now. */
  public VisitRows {
    rows = List.copyOf(rows);
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "VisitRows[" + key + "]";
  }
}
