package org.sitthi.claims.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A list for people, as CSV for their spreadsheet program.
 *
 * @param name such as {@code RECEIPTS}
 * @param columns names of the columns
 * @param rows each as long as the columns
 */
public record Listing(String name, List<String> columns, List<List<String>> rows) {

  /** A spreadsheet would reckon with a cell that begins so. */
  private static final String FORMULA = "=+-@\t\r";

  /** Refuses a row of another length. */
  public Listing {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(name + ": a row has not as many values as columns");
    }
  }

  /**
   * UTF-8 with a mark, lines ended by CRLF (RFC 4180). A cell that a spreadsheet would take for a
   * formula has an apostrophe before it; a plain negative number has none.
   */
  public byte[] csv() {
    StringBuilder text = new StringBuilder("\uFEFF").append(line(columns));
    rows.forEach(row -> text.append(line(row)));
    return text.toString().getBytes(UTF_8);
  }

  /** Nothing of a person. */
  @Override
  public String toString() {
    return "Listing[" + name + " " + rows.size() + "]";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Listing::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String value) {
    boolean risky =
        !value.isEmpty()
            && FORMULA.indexOf(value.charAt(0)) >= 0
            && !value.matches("-[0-9]+(\\.[0-9]+)?");
    String safe = risky ? "'" + value : value;
    boolean plain =
        safe.codePoints().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
