package org.sitthi.kiosk.journal.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.sitthi.kiosk.journal.JournalException;

/**
 * Sees to it that one kiosk at a time works with a data folder: two would settle each other's
 * attempts in mid-visit. The operating system lets go of the lock with the process, however it
 * ends; the file {@code kiosk.lock} stays. {@code ./kiosk upload} needs no lock.
 */
public final class SoleOwner implements AutoCloseable {

  static final String NAME = "kiosk.lock";

  private final FileChannel channel;

  private SoleOwner(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, made if it is not there.
   *
   * @throws JournalException in one line, if another kiosk has it or it can't be used
   */
  public static SoleOwner of(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (isLocked(channel)) {
        return new SoleOwner(channel);
      }
      channel.close();
      throw new JournalException(
          folder + ": another kiosk works with this data.dir; stop it first, or give another");
    } catch (IOException e) {
      throw new JournalException(
          file
              + ": can't be used ("
              + e.getClass().getSimpleName()
              + "); check owner, rights and space of the folder",
          e);
    }
  }

  /** Lets go. May be called repeatedly. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException(NAME + ": close: " + e.getClass().getSimpleName(), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
