package org.sitthi.kiosk.journal.sqlite;

import java.io.IOException;
import java.nio.file.Path;

/** Takes a data folder and keeps it until it is killed. */
final class OwningProgram {

  private OwningProgram() {}

  /** Says so when it has it. */
  public static void main(String[] arguments) throws IOException {
    try (SoleOwner owner = SoleOwner.of(Path.of(arguments[0]))) {
      System.out.println(owner == null ? "" : "owned");
      System.out.flush();
      while (System.in.read() >= 0) {
        // Kept until whoever started it lets go or kills it.
      }
    }
  }
}
