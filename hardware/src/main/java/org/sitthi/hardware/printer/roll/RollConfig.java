package org.sitthi.hardware.printer.roll;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A simulated printer's make.
 *
 * @param port TCP port on loopback, 0 for any free one
 * @param folder where the paper is shown as {@code slip-1.png} and {@code slip-1.bin}, null for
 *     nowhere; made if missing
 * @param speedMillimetresPerSecond of the paper, 0 for at once, else 10 to 500
 * @param bufferBytes receive buffer, 256 to 1,048,576; a full one stops taking bytes
 * @param clearsBuffers whether it knows {@code DLE DC4} function 8
 * @param answersMarks whether it answers {@code GS r} and {@code GS ( H}
 */
public record RollConfig(
    int port,
    @Nullable Path folder,
    int speedMillimetresPerSecond,
    int bufferBytes,
    boolean clearsBuffers,
    boolean answersMarks) {

  /** The port that network printers listen on. */
  public static final int USUAL_PORT = 9100;

  private static final int USUAL_BUFFER = 64 * 1024;

  /** Checks the ranges. */
  public RollConfig {
    boolean speedy =
        speedMillimetresPerSecond == 0
            || (speedMillimetresPerSecond >= 10 && speedMillimetresPerSecond <= 500);
    if (port < 0 || port > 65_535 || !speedy || bufferBytes < 256 || bufferBytes > 1_048_576) {
      throw new IllegalArgumentException("printer: port, speed or buffer out of range");
    }
  }

  /** Any free port, no folder, prints at once, 64 KiB, answers all. */
  public static RollConfig usual() {
    return new RollConfig(0, null, 0, USUAL_BUFFER, true, true);
  }

  /** The same on a port. */
  public RollConfig onPort(int other) {
    return new RollConfig(
        other, folder, speedMillimetresPerSecond, bufferBytes, clearsBuffers, answersMarks);
  }

  /** The same with the paper shown in a folder. */
  public RollConfig showingPaperIn(Path other) {
    return new RollConfig(
        port, other, speedMillimetresPerSecond, bufferBytes, clearsBuffers, answersMarks);
  }

  /** The same at another speed. */
  public RollConfig atSpeed(int other) {
    return new RollConfig(port, folder, other, bufferBytes, clearsBuffers, answersMarks);
  }

  /** The same with another receive buffer. */
  public RollConfig withBuffer(int other) {
    return new RollConfig(
        port, folder, speedMillimetresPerSecond, other, clearsBuffers, answersMarks);
  }

  /** The same, not knowing how to clear its buffers. */
  public RollConfig withoutClear() {
    return new RollConfig(
        port, folder, speedMillimetresPerSecond, bufferBytes, false, answersMarks);
  }

  /** The same, never answering a mark. */
  public RollConfig withoutMarks() {
    return new RollConfig(
        port, folder, speedMillimetresPerSecond, bufferBytes, clearsBuffers, false);
  }
}
