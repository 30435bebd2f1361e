package org.sitthi.claims.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one of the sixteen files as a profile writes it. Lines may end either way; a first line of
 * names tells which columns there are and their order, else all stand in the profile's order.
 */
public final class FileReading {

  private FileReading() {}

  /**
   * All rows of a file.
   *
   * @param file such as {@code ADP}
   * @param mostRows more are a fault
   */
  public static List<Row> read(Profile profile, String file, byte[] bytes, int mostRows)
      throws ReadFault {
    FileForm form =
        profile.files().stream()
            .filter(each -> each.name().equals(file))
            .findFirst()
            .orElseThrow(() -> new ReadFault(file, "no file of profile " + profile.id()));
    String text =
        profile
            .encoding()
            .text(bytes)
            .orElseThrow(() -> new ReadFault(file, "not written in " + profile.encoding()));
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    if (lines.size() > mostRows) {
      throw new ReadFault(file, "more than " + mostRows + " lines");
    }
    return rows(profile, form, lines);
  }

  private static List<Row> rows(Profile profile, FileForm form, List<String> lines)
      throws ReadFault {
    List<Row> rows = new ArrayList<>();
    List<Column> columns = form.columns();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = Arrays.asList(lines.get(i).split("\\|", -1));
      String place = form.name() + " line " + (i + 1);
      if (i == 0 && isHeader(profile, form, cells)) {
        columns = named(profile, form, cells, place);
      } else {
        rows.add(row(profile, form, columns, cells, place));
      }
    }
    return rows;
  }

  /** Names are no values: the first cell of a row is a number of the hospital or of the visit. */
  private static boolean isHeader(Profile profile, FileForm form, List<String> cells) {
    return known(profile, form).contains(cells.getFirst().strip());
  }

  private static Set<String> known(Profile profile, FileForm form) {
    return profile.known().getOrDefault(form.name(), Set.of());
  }

  private static List<Column> named(
      Profile profile, FileForm form, List<String> names, String place) throws ReadFault {
    Map<String, Column> own = new LinkedHashMap<>();
    form.columns().forEach(column -> own.put(column.name(), column));
    Set<String> seen = new TreeSet<>();
    List<Column> columns = new ArrayList<>();
    for (String each : names) {
      String name = each.strip();
      if (!known(profile, form).contains(name) || !seen.add(name)) {
        throw new ReadFault(place, "a column that is unknown or stands twice");
      }
      columns.add(own.getOrDefault(name, new Column(name, Column.Kind.TEXT, Profiles.MOST, 0)));
    }
    return columns;
  }

  private static Row row(
      Profile profile, FileForm form, List<Column> columns, List<String> cells, String place)
      throws ReadFault {
    if (cells.size() != columns.size()) {
      throw new ReadFault(place, cells.size() + " values instead of " + columns.size());
    }
    RowValues values = new RowValues();
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      String value = cells.get(i).strip();
      Fault fault = column.fault(value, profile.encoding()).orElse(null);
      if (fault != null) {
        throw new ReadFault(place + ", " + column.name(), fault.text().en());
      }
      values.put(column.name(), value.isEmpty() ? null : value);
    }
    return values.row(form.name());
  }
}
