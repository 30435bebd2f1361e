package org.sitthi.hardware.printer.roll;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.SlipRaster;

/** The paper that hangs at the head, from the last cut on. Safe for many threads. */
final class Paper {

  private static final int MOST_ROWS = 8000;
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int USUAL_WIDTH_BYTES = 72;

  private final List<byte[]> rows = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long firstByteNanos;
  private boolean begun;
  private int cut;
  private int torn;

  /** Notes that a command which works on paper has come, if it is the first of a slip. */
  synchronized void begin(long nanos) {
    if (!begun) {
      begun = true;
      firstByteNanos = nanos;
    }
  }

  /** Keeps the bytes of a command, if a slip has begun. */
  synchronized void keep(byte[] command) {
    if (begun && bytes.size() + command.length <= MOST_BYTES) {
      bytes.writeBytes(command);
    }
  }

  /** Prints a row; false if the slip is longer than any can be. */
  synchronized boolean row(byte[] dots) {
    if (rows.size() == MOST_ROWS) {
      return false;
    }
    rows.add(dots);
    return true;
  }

  /** Cuts the paper; null if nothing is on it. */
  synchronized @Nullable PrintedSlip cut() {
    PrintedSlip slip = null;
    if (!rows.isEmpty()) {
      cut++;
      slip =
          new PrintedSlip(
              cut, raster(), bytes.toByteArray(), InstantSource.system().instant(), firstByteNanos);
    }
    forget();
    return slip;
  }

  /** A person takes away what hangs at the head. */
  synchronized void tear() {
    if (!rows.isEmpty()) {
      torn++;
    }
    forget();
  }

  /** Whether something is printed and not cut off. */
  synchronized boolean hangs() {
    return !rows.isEmpty();
  }

  /** How many unfinished slips a person has taken away. */
  synchronized int torn() {
    return torn;
  }

  private void forget() {
    rows.clear();
    bytes.reset();
    begun = false;
  }

  private SlipRaster raster() {
    int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int widthBytes = width == 0 ? USUAL_WIDTH_BYTES : width;
    byte[] bits = new byte[widthBytes * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      byte[] row = rows.get(i);
      System.arraycopy(row, 0, bits, i * widthBytes, row.length);
    }
    return new SlipRaster(widthBytes * 8, rows.size(), bits);
  }
}
