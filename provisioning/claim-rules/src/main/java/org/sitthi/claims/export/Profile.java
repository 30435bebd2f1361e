package org.sitthi.claims.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitthi.claims.Text;

/**
 * How one receiver wants the files.
 *
 * @param id such as {@code ECLAIM}
 * @param text what it is, in words
 * @param encoding of all files
 * @param lineEnd of all lines
 * @param header whether the first line has the names of the columns
 * @param lastLineEnds whether a line end stands behind the last line too
 * @param files in order
 * @param known names of columns by file, of this profile and those beside it
 */
public record Profile(
    String id,
    Text text,
    Encoding encoding,
    LineEnd lineEnd,
    boolean header,
    boolean lastLineEnds,
    List<FileForm> files,
    Map<String, Set<String>> known) {

  /** Keeps its own copies. */
  public Profile {
    files = List.copyOf(files);
    known = Map.copyOf(known);
  }

  /** The same files written otherwise; the receiver may want what its description does not say. */
  public Profile written(Encoding other, LineEnd end, boolean withHeader) {
    return new Profile(id, text, other, end, withHeader, lastLineEnds, files, known);
  }

  Profile beside(Map<String, Set<String>> all) {
    return new Profile(id, text, encoding, lineEnd, header, lastLineEnds, files, all);
  }

  /** Whether some profile has such a file with such columns: else the row is a mistake. */
  boolean knows(Row row) {
    return known.getOrDefault(row.file(), Set.of()).containsAll(row.values().keySet());
  }
}
