package org.sitthi.central.reconcile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as files: {@code reconciliation-2026-01-31.html} and {@code .csv}; they name nobody. */
public final class ReportFiles {

  private static final Pattern NAME =
      Pattern.compile("reconciliation-([0-9]{4}-[0-9]{2}-[0-9]{2})\\.(html|csv)(\\.new)?");

  private ReportFiles() {}

  /**
   * Writes both into a folder; files of an earlier look at that day are replaced, whole.
   *
   * @throws IOException if they can't be written
   */
  public static void write(Path folder, Report report, String hospitalCode) throws IOException {
    Files.createDirectories(folder);
    put(folder.resolve(name(report, ".html")), ReportHtml.of(report, hospitalCode));
    put(folder.resolve(name(report, ".csv")), ReportCsv.of(report));
  }

  /** Deletes files of days before; those in the way stand in the answer. Others' are left alone. */
  static Map<LocalDate, IOException> removeBefore(Path folder, LocalDate oldest) {
    Map<LocalDate, IOException> stay = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return stay;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "reconciliation-*")) {
      for (Path file : all) {
        Optional<LocalDate> day = day(file).filter(it -> it.isBefore(oldest));
        if (day.isPresent()) {
          try {
            Files.delete(file);
          } catch (IOException e) {
            stay.put(day.get(), e);
          }
        }
      }
    } catch (IOException e) {
      stay.put(oldest, e);
    } catch (DirectoryIteratorException e) {
      stay.put(oldest, e.getCause());
    }
    return stay;
  }

  private static Optional<LocalDate> day(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    try {
      return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String name(Report report, String ending) {
    return "reconciliation-" + report.day() + ending;
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
