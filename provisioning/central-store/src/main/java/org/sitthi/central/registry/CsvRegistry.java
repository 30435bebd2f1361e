package org.sitthi.central.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A register in a CSV file (UTF-8, a head line) which another program writes anew, best by renaming
 * one into its place. Read at the start and again when it has changed; while a new one can't be
 * read, the last one that could be holds.
 */
public final class CsvRegistry implements Registry {

  private static final Logger LOG = LoggerFactory.getLogger(CsvRegistry.class);

  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable FileTime seen;
  private @Nullable CsvRows rows;

  private CsvRegistry(Path file) {
    this.file = file;
  }

  /**
   * A register; the file is read now.
   *
   * @throws IOException naming line and column of what is wrong, never its content
   */
  public static CsvRegistry open(Path file) throws IOException {
    CsvRegistry registry = new CsvRegistry(file);
    registry.seen = Files.getLastModifiedTime(file);
    registry.rows = CsvRows.read(file);
    return registry;
  }

  @Override
  public RegistryAnswer find(String citizenId, LocalDate day) {
    lock.lock();
    try {
      renew();
      return rows == null ? new RegistryAnswer.NotKnown() : rows.find(citizenId, day);
    } finally {
      lock.unlock();
    }
  }

  private void renew() {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      if (!changed.equals(seen)) {
        seen = changed;
        rows = CsvRows.read(file);
      }
    } catch (IOException e) {
      LOG.warn("the register is not renewed: {}", e.getMessage());
    }
  }
}
