package org.sitthi.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Helps to look into jobs. */
final class Jobs {

  private Jobs() {}

  static byte[] bytes(Frame frame) {
    ByteBuffer view = frame.bytes().duplicate();
    byte[] bytes = new byte[view.remaining()];
    view.get(bytes);
    return bytes;
  }

  static byte[] bytes(List<Frame> frames) {
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    for (Frame frame : frames) {
      job.writeBytes(bytes(frame));
    }
    return job.toByteArray();
  }

  /** How many {@code 10 04}, {@code 10 05} and {@code 10 14} there are. */
  static int realTimePairs(byte[] bytes) {
    int pairs = 0;
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i - 1] == 0x10 && (bytes[i] == 4 || bytes[i] == 5 || bytes[i] == 0x14)) {
        pairs++;
      }
    }
    return pairs;
  }
}
