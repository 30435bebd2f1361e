package org.sitthi.hardware.card.thaiid;

import java.util.OptionalInt;

/**
 * Where a JPEG ends within bytes that go on after it: behind the FF D9 that closes it, not one
 * within a thumbnail or a comment (ITU-T T.81 Annex B).
 */
final class JpegEnd {

  private static final int MARKER = 0xFF;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  private final byte[] bytes;
  private final int length;

  private JpegEnd(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** FF D8, then a marker. */
  static boolean begins(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
  }

  /**
   * The end as far as the first bytes show it; empty if it is not among them.
   *
   * <p>Where the markers make no sense, the last FF D9 before nothing but spaces counts.
   */
  static OptionalInt in(byte[] bytes, int length) {
    JpegEnd end = new JpegEnd(bytes, length);
    try {
      return end.walk();
    } catch (NoMarkersException e) {
      return end.beforeSpaces();
    }
  }

  /** The last FF D9 of all. */
  static OptionalInt last(byte[] bytes, int length) {
    for (int i = length - 2; i >= 2; i--) {
      if (bytes[i] == (byte) MARKER && bytes[i + 1] == (byte) END) {
        return OptionalInt.of(i + 2);
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt walk() throws NoMarkersException {
    int at = 2;
    while (at + 1 < length) {
      int marker = at(at + 1);
      if (at(at) != MARKER || marker == 0) {
        throw new NoMarkersException();
      }
      if (marker == END) {
        return OptionalInt.of(at + 2);
      }
      if (marker == MARKER) {
        at++;
      } else if (standsAlone(marker)) {
        at += 2;
      } else if (at + 3 >= length) {
        return OptionalInt.empty();
      } else {
        at = afterSegment(at, marker);
      }
    }
    return OptionalInt.empty();
  }

  private int afterSegment(int at, int marker) throws NoMarkersException {
    int size = (at(at + 2) << 8) | at(at + 3);
    if (size < 2) {
      throw new NoMarkersException();
    }
    int next = at + 2 + size;
    return marker == SCAN ? afterScan(next) : next;
  }

  /** Within a scan, FF 00 is a byte and FF D0 to FF D7 are restarts. */
  private int afterScan(int from) {
    int at = from;
    while (at + 1 < length && (at(at) != MARKER || at(at + 1) == 0 || standsAlone(at(at + 1)))) {
      at++;
    }
    return at;
  }

  private OptionalInt beforeSpaces() {
    OptionalInt end = last(bytes, length);
    if (end.isEmpty() || end.getAsInt() == length) {
      return OptionalInt.empty();
    }
    for (int i = end.getAsInt(); i < length; i++) {
      if (bytes[i] != ' ') {
        return OptionalInt.empty();
      }
    }
    return end;
  }

  private int at(int index) {
    return bytes[index] & 0xFF;
  }

  private static boolean standsAlone(int marker) {
    return marker == 1 || (marker >= 0xD0 && marker <= 0xD7);
  }

  /** The bytes are no sequence of markers; never leaves this class. */
  private static final class NoMarkersException extends Exception {

    @java.io.Serial private static final long serialVersionUID = 1L;

    NoMarkersException() {
      super(null, null, false, false);
    }
  }
}
