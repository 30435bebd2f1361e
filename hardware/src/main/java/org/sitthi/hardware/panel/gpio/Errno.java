package org.sitthi.hardware.panel.gpio;

/** What the kernel's refusals mean (errno of Linux). */
final class Errno {

  private static final int EINTR = 4;

  private Errno() {}

  /** The result, if it is no error number. */
  static int check(int result, String what) throws LinesException {
    if (result < 0) {
      throw new LinesException(what + ": " + words(-result));
    }
    return result;
  }

  /** As {@link #check}; a wait that a signal ended brought nothing, 0. */
  static int checkUnlessInterrupted(int result, String what) throws LinesException {
    return result == -EINTR ? 0 : check(result, what);
  }

  private static String words(int errno) {
    return switch (errno) {
      case 1, 13 -> "not permitted";
      case 2, 6, 19 -> "no such device";
      case 5 -> "device is dead";
      case 16 -> "held by another program";
      case 22, 25, 95 -> "the kernel does not know this (Linux 5.10 or later is wanted)";
      default -> "error " + errno;
    };
  }
}
