package org.sitthi.hardware.printer.roll;

import java.time.Instant;
import org.sitthi.hardware.printer.SlipRaster;

/** A slip that a simulated printer has cut off. */
public final class PrintedSlip {

  private final int number;
  private final SlipRaster raster;
  private final byte[] bytes;
  private final Instant finished;
  private final long firstByteNanos;

  PrintedSlip(int number, SlipRaster raster, byte[] bytes, Instant finished, long firstByteNanos) {
    this.number = number;
    this.raster = raster;
    this.bytes = bytes;
    this.finished = finished;
    this.firstByteNanos = firstByteNanos;
  }

  /** 1 for the first since the printer was started. */
  public int number() {
    return number;
  }

  /** The dots on the paper, without the feed to the cutter. */
  public SlipRaster raster() {
    return raster;
  }

  /** What the printer was sent for it, from the first command that works on paper to the cut. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** When it was cut. */
  public Instant finished() {
    return finished;
  }

  /** {@link System#nanoTime} when its first byte was taken up, in the printer's process. */
  public long firstByteNanos() {
    return firstByteNanos;
  }

  @Override
  public String toString() {
    return "slip " + number + ": " + raster.widthDots() + " x " + raster.rows() + " dots";
  }
}
