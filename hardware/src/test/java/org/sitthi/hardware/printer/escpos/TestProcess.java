package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system. */
final class TestProcess {

  private TestProcess() {}

  /** What it says; anything but success within 30 s fails the test with one line. */
  static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(command[0] + " failed: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new AssertionError("this program is missing: " + command[0], e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
