package org.sitthi.kiosk.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A key that signed must outlive the power. */
final class Durable {

  private Durable() {}

  /** Puts a file's content, or a folder's list of names, on the disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
