package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;
import java.util.List;
import org.sitthi.hardware.printer.SlipRaster;

/** A slip as the bytes that a model of printer is sent for it: to measure and to keep. */
public final class SlipJob {

  private final EscPosEncoder encoder;

  /** Jobs for printers of a profile. */
  public SlipJob(PrinterProfile profile) {
    this.encoder = new EscPosEncoder(profile);
  }

  /**
   * Encodes as for printing, without a copy.
   *
   * @return the number of bytes
   * @throws IllegalArgumentException if the slip is wider than the head
   */
  public int encode(SlipRaster slip) {
    return size(encoder.encode(slip, 0));
  }

  /** All bytes of the job, from {@code ESC @} to the mark. */
  public byte[] bytes(SlipRaster slip) {
    List<Frame> frames = encoder.encode(slip, 0);
    ByteBuffer all = ByteBuffer.allocate(size(frames));
    frames.forEach(frame -> all.put(frame.bytes()));
    return all.array();
  }

  private static int size(List<Frame> frames) {
    return frames.stream().mapToInt(frame -> frame.bytes().remaining()).sum();
  }
}
