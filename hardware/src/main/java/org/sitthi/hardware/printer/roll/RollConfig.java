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
 * @param pushesStatus whether it heeds {@code GS a}
 * @param bytesPerSecond how fast it takes bytes, 0 for at once, else 100 to 10,000,000
 * @param presenter how it hands out a slip
 */
public record RollConfig(
    int port,
    @Nullable Path folder,
    int speedMillimetresPerSecond,
    int bufferBytes,
    boolean clearsBuffers,
    boolean answersMarks,
    boolean pushesStatus,
    int bytesPerSecond,
    RollPresenter presenter) {

  /** The port that network printers listen on. */
  public static final int USUAL_PORT = 9100;

  private static final int USUAL_BUFFER = 64 * 1024;

  /** Checks the ranges. */
  public RollConfig {
    boolean speedy =
        speedMillimetresPerSecond == 0
            || (speedMillimetresPerSecond >= 10 && speedMillimetresPerSecond <= 500);
    boolean flowing =
        bytesPerSecond == 0 || (bytesPerSecond >= 100 && bytesPerSecond <= 10_000_000);
    if (!flowing) {
      throw new IllegalArgumentException("printer: bytes per second out of range");
    }
    if (port < 0 || port > 65_535 || !speedy || bufferBytes < 256 || bufferBytes > 1_048_576) {
      throw new IllegalArgumentException("printer: port, speed or buffer out of range");
    }
  }

  /** Any free port, no folder, prints at once, 64 KiB, answers all, slips fall. */
  public static RollConfig usual() {
    return new RollConfig(0, null, 0, USUAL_BUFFER, true, true, true, 0, RollPresenter.NONE);
  }

  /** The same on a port. */
  public RollConfig onPort(int other) {
    return new RollConfig(
        other,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same with the paper shown in a folder. */
  public RollConfig showingPaperIn(Path other) {
    return new RollConfig(
        port,
        other,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same at another speed. */
  public RollConfig atSpeed(int other) {
    return new RollConfig(
        port,
        folder,
        other,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same with another receive buffer. */
  public RollConfig withBuffer(int other) {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        other,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same, not knowing how to clear its buffers. */
  public RollConfig withoutClear() {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        false,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same, never answering a mark. */
  public RollConfig withoutMarks() {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        false,
        pushesStatus,
        bytesPerSecond,
        presenter);
  }

  /** The same, telling nothing unasked. */
  public RollConfig withoutPush() {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        false,
        bytesPerSecond,
        presenter);
  }

  /** The same on a line of so many bytes a second. */
  public RollConfig onLineOf(int other) {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        other,
        presenter);
  }

  /** The same with a presenter. */
  public RollConfig with(RollPresenter other) {
    return new RollConfig(
        port,
        folder,
        speedMillimetresPerSecond,
        bufferBytes,
        clearsBuffers,
        answersMarks,
        pushesStatus,
        bytesPerSecond,
        other);
  }
}
