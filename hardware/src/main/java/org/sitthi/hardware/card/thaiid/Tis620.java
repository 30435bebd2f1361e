package org.sitthi.hardware.card.thaiid;

/**
 * The card's text: TIS-620 with the few extra signs of Windows-874 (facts/thai-id-card.md §4).
 *
 * <p>An own table, since the JDK's Windows-874 is missing from a small runtime and its TIS-620
 * knows neither the ellipsis nor the quotes that occur on cards. What no table has becomes U+FFFD,
 * control characters and the no-break space A0 become a space.
 */
public final class Tis620 {

  private static final int THAI_FIRST = 0xA1;
  private static final int THAI_SHIFT = 0x0E01 - THAI_FIRST;

  private Tis620() {}

  /** Decodes; never fails. One character for each byte. */
  public static String decode(byte[] bytes, int offset, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = offset; i < offset + length; i++) {
      text.append(character(bytes[i] & 0xFF));
    }
    return text.toString();
  }

  /**
   * Encodes, for made-up cards.
   *
   * @throws IllegalArgumentException if a character has no byte; the message names its place only
   */
  public static byte[] encode(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      int b = c < 0x80 ? c : c - THAI_SHIFT;
      if (b > 0xFF || b < 0x20 || character(b) != c) {
        throw new IllegalArgumentException("no TIS-620 byte for the character at " + i);
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static char character(int b) {
    if (b < 0x20 || b == 0x7F || b == 0xA0) {
      return ' ';
    }
    if (b < 0x80) {
      return (char) b;
    }
    if ((b >= THAI_FIRST && b <= 0xDA) || (b >= 0xDF && b <= 0xFB)) {
      return (char) (b + THAI_SHIFT);
    }
    return windows874(b);
  }

  private static char windows874(int b) {
    return switch (b) {
      case 0x80 -> '\u20AC';
      case 0x85 -> '\u2026';
      case 0x91 -> '\u2018';
      case 0x92 -> '\u2019';
      case 0x93 -> '\u201C';
      case 0x94 -> '\u201D';
      case 0x95 -> '\u2022';
      case 0x96 -> '\u2013';
      case 0x97 -> '\u2014';
      default -> '\uFFFD';
    };
  }
}
