package org.sitthi.central.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A register's rows; one person may have several, one for each visit. */
final class CsvRows {

  static final List<String> COLUMNS =
      List.of(
          "citizen_id",
          "hn",
          "title",
          "first_name",
          "last_name",
          "birth_date",
          "sex",
          "visit_date",
          "visit_number");

  private static final long MOST_BYTES = 512L * 1024 * 1024;
  private static final CsvMapper CSV = new CsvMapper();

  private final Map<String, Row> people = new HashMap<>();

  private CsvRows() {}

  private record Row(Patient patient, Map<LocalDate, String> visits) {}

  static CsvRows read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": longer than 512 MiB");
    }
    CsvRows rows = new CsvRows();
    int line = 1;
    try (var text = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> lines =
            CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
      while (lines.hasNext()) {
        line++;
        rows.add(lines.next());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": row " + line + ": " + e.getMessage());
    } catch (JacksonException e) {
      // Its own words quote the file.
      throw new IOException(file + ": row " + line + ": no CSV");
    }
    return rows;
  }

  RegistryAnswer find(String citizenId, LocalDate day) {
    Row row = people.get(citizenId);
    if (row == null) {
      return new RegistryAnswer.NotKnown();
    }
    Patient known = row.patient();
    return new RegistryAnswer.Found(
        new Patient(
            known.hn(),
            known.title(),
            known.firstName(),
            known.lastName(),
            known.birthDate(),
            known.sex(),
            Optional.ofNullable(row.visits().get(day)).filter(number -> !number.isEmpty()),
            List.of()));
  }

  private void add(Map<String, String> cells) {
    for (String column : COLUMNS) {
      if (cells.get(column) == null) {
        throw new IllegalArgumentException(column + ": missing");
      }
    }
    String number = cell(cells, "citizen_id");
    if (!number.matches("[0-9]{13}")) {
      throw new IllegalArgumentException("citizen_id: 13 digits wanted");
    }
    Patient patient =
        new Patient(
            cell(cells, "hn"),
            cell(cells, "title"),
            cell(cells, "first_name"),
            cell(cells, "last_name"),
            Optional.of(cell(cells, "birth_date")).filter(date -> !date.isEmpty()),
            cell(cells, "sex"),
            Optional.empty(),
            List.of());
    Row before = people.get(number);
    if (before != null && !before.patient().hn().equals(patient.hn())) {
      throw new IllegalArgumentException("citizen_id: two hospital numbers for one person");
    }
    Row row = new Row(patient, before == null ? new HashMap<>() : before.visits());
    people.put(number, row);
    visit(cells)
        .ifPresent(day -> row.visits().merge(day, cell(cells, "visit_number"), CsvRows::one));
  }

  /** Two visits on one day: which is meant is not for us to say. */
  private static String one(String before, String now) {
    return before.equals(now) ? now : "";
  }

  private static Optional<LocalDate> visit(Map<String, String> cells) {
    String day = cell(cells, "visit_date");
    if (day.isEmpty() || cell(cells, "visit_number").isEmpty()) {
      return Optional.empty();
    }
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException("visit_date: 2026-01-31 wanted");
    }
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("visit_date: no such day");
    }
  }

  private static String cell(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "").strip();
  }
}
