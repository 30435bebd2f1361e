package org.sitthi.central.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A report as files: {@code reconciliation-2026-01-31.html} and {@code .csv}; they name nobody. */
public final class ReportFiles {

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

  private static String name(Report report, String ending) {
    return "reconciliation-" + report.day() + ending;
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
