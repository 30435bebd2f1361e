package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sixteen files of some visits. The same visits give the same bytes, in whatever order they
 * come. A visit with a value that can't stand in a file is held back whole, with the place and the
 * reason: a value is never cut or changed to fit.
 *
 * @param files all of the profile, those without rows too
 * @param heldBack visits that are not in the files
 * @param visits how many are
 */
public record SixteenFiles(List<WrittenFile> files, List<HeldBack> heldBack, int visits) {

  /** Keeps the lists as they are now. */
  public SixteenFiles {
    files = List.copyOf(files);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * A visit that is not in the files, and the first reason.
   *
   * @param key the visit's
   * @param place file and column, such as {@code INS.PERMITNO}
   */
  public record HeldBack(String key, String place, Fault fault) {}

  /**
   * Writes the files.
   *
   * @throws IllegalArgumentException if a row names a file or column that no profile has
   */
  public static SixteenFiles write(Profile profile, Collection<VisitRows> visits) {
    Map<String, FileForm> forms = forms(profile);
    List<HeldBack> heldBack = new ArrayList<>();
    List<VisitRows> out = new ArrayList<>();
    for (VisitRows visit : sorted(visits)) {
      fault(profile, forms, visit).ifPresentOrElse(heldBack::add, () -> out.add(visit));
    }
    List<WrittenFile> files =
        profile.files().stream().map(form -> file(profile, form, out)).toList();
    return new SixteenFiles(files, heldBack, out.size());
  }

  private static List<VisitRows> sorted(Collection<VisitRows> visits) {
    return visits.stream()
        .sorted(Comparator.comparing(VisitRows::order).thenComparing(VisitRows::key))
        .toList();
  }

  private static Map<String, FileForm> forms(Profile profile) {
    Map<String, FileForm> forms = new LinkedHashMap<>();
    profile.files().forEach(form -> forms.put(form.name(), form));
    return forms;
  }

  private static Optional<HeldBack> fault(
      Profile profile, Map<String, FileForm> forms, VisitRows visit) {
    for (Row row : visit.rows()) {
      if (!profile.knows(row)) {
        throw new IllegalArgumentException("no profile has a file " + row.file() + " like this");
      }
      FileForm form = forms.get(row.file());
      for (Column column : form == null ? List.<Column>of() : form.columns()) {
        Optional<Fault> fault = column.fault(value(row, column), profile.encoding());
        if (fault.isPresent()) {
          String place = row.file() + "." + column.name();
          return fault.map(why -> new HeldBack(visit.key(), place, why));
        }
      }
    }
    return Optional.empty();
  }

  private static WrittenFile file(Profile profile, FileForm form, List<VisitRows> visits) {
    List<Row> rows =
        visits.stream()
            .flatMap(visit -> visit.rows().stream())
            .filter(row -> row.file().equals(form.name()))
            .toList();
    List<String> lines = new ArrayList<>();
    if (profile.header()) {
      lines.add(form.columns().stream().map(Column::name).collect(Collectors.joining("|")));
    }
    rows.forEach(row -> lines.add(line(form, row)));
    String end = profile.lineEnd().characters();
    String text = String.join(end, lines) + (profile.lastLineEnds() && !lines.isEmpty() ? end : "");
    return new WrittenFile(
        form.name() + ".txt", profile.encoding().bytes(text), rows.size(), sums(form, rows));
  }

  private static String line(FileForm form, Row row) {
    return form.columns().stream()
        .map(column -> value(row, column))
        .collect(Collectors.joining("|"));
  }

  private static Map<String, BigDecimal> sums(FileForm form, List<Row> rows) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Column column : form.columns()) {
      if (column.kind() == Column.Kind.NUMBER) {
        sums.put(
            column.name(),
            rows.stream()
                .map(row -> value(row, column))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(column.decimals()), BigDecimal::add));
      }
    }
    return sums;
  }

  private static String value(Row row, Column column) {
    return row.values().getOrDefault(column.name(), "");
  }
}
