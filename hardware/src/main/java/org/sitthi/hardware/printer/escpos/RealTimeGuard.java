package org.sitthi.hardware.printer.escpos;

/**
 * Keeps real-time commands out of picture data (facts/escpos.md §2.2).
 *
 * <p>Many printers act on {@code DLE EOT}, {@code DLE ENQ} and {@code DLE DC4} whenever the bytes
 * pass, even inside a picture. Each such pair is broken by one more black dot in its DLE: {@code
 * 00010000} becomes {@code 00011000}, a dot beside a black one. That is enough and final: the new
 * byte is no DLE, so it begins no pair, and it is none of the three second bytes, so it ends none.
 * Two pairs never share a byte, hence one dot a pair is also the least.
 */
final class RealTimeGuard {

  static final byte DLE = 0x10;
  private static final byte BROKEN_DLE = 0x18;

  private RealTimeGuard() {}

  /** Breaks every pair in {@code bytes[from..to)} and says how many there were. */
  static int breakUp(byte[] bytes, int from, int to) {
    int broken = 0;
    for (int i = from; i < to - 1; i++) {
      if (bytes[i] == DLE && isSecond(bytes[i + 1])) {
        bytes[i] = BROKEN_DLE;
        broken++;
      }
    }
    return broken;
  }

  /** EOT, ENQ or DC4. */
  static boolean isSecond(byte value) {
    return value == 0x04 || value == 0x05 || value == 0x14;
  }
}
