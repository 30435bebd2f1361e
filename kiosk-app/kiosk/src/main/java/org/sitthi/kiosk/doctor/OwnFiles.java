package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;

/** The files that hold visits and secrets: whether they are for their owner only, and usable. */
final class OwnFiles {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private static final int MOST_FILES = 1_000;

  private OwnFiles() {}

  /** Names of files that others may read, not their contents. */
  static Finding rights(KioskConfig config) {
    List<Path> files = new ArrayList<>();
    files.add(config.dataDir());
    files.addAll(in(config.central().identity()));
    files.addAll(
        in(config.dataDir()).stream()
            .filter(file -> String.valueOf(file.getFileName()).startsWith("journal.db"))
            .toList());
    config.nhso().status().ifPresent(status -> files.add(status.tokenFile()));
    config.nhso().endpoint().ifPresent(endpoint -> files.add(endpoint.tokenFile()));
    config.nhso().endpoint().flatMap(KioskConfig.Endpoint::recorderFile).ifPresent(files::add);
    List<Path> open = files.stream().filter(OwnFiles::isOpen).toList();
    return open.isEmpty()
        ? Finding.well(files.size() + " places, none open to others")
        : Finding.of(
            Ailment.OPEN_TO_OTHERS, String.join(", ", open.stream().map(Path::toString).toList()));
  }

  /** What waits in the journal. */
  static Finding journal(Supplier<SqliteJournal> journal, boolean sealed) {
    try (SqliteJournal opened = journal.get()) {
      Outbox.Load load = opened.load();
      String said = "%d wait, %d refused".formatted(load.waiting(), load.parked());
      if (load.parked() > 0) {
        return Finding.of(Ailment.JOURNAL_PARKED, said);
      }
      return sealed
          ? Finding.well(said + ", encrypted")
          : Finding.of(Ailment.JOURNAL_UNSEALED, said);
    } catch (JournalException e) {
      return Finding.of(Ailment.JOURNAL_UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Public keys may be read by anybody. */
  private static boolean isOpen(Path file) {
    if (file.toString().endsWith(".pub.pem")) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(MOST_FILES).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
