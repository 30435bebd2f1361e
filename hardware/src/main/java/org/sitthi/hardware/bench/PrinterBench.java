package org.sitthi.hardware.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.escpos.PrinterProfile.Saving;
import org.sitthi.hardware.printer.escpos.SlipJob;

/** The encoding of a slip: time, and bytes for each model of printer. */
public final class PrinterBench implements Bench {

  private static final int ROWS = 1600;
  private static final int LINE_ROWS = 42;
  private static final int INK_ROWS = 27;
  private static final int WARM_UP = 300;
  private static final int MEASURED = 300;
  private static final long SEED = 42;
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public List<Figure> run() {
    List<Figure> figures = new ArrayList<>();
    SlipRaster slip = slip(576);
    SlipJob job = new SlipJob(PrinterProfile.named("generic80"));
    figures.add(new Figure("encode 576 x 1600 dots, first", millis(job, slip), "ms"));
    figures.add(new Figure("encode 576 x 1600 dots, warm median", warm(job, slip), "ms"));
    SlipJob saving = new SlipJob(PrinterProfile.named("generic80").with(Saving.CROP));
    figures.add(new Figure("encode for a serial line, warm median", warm(saving, slip), "ms"));
    figures.add(new Figure("one full raster", 8 + slip.bits().length, "bytes"));
    for (String name : PrinterProfile.names()) {
      PrinterProfile profile = PrinterProfile.named(name);
      SlipRaster own = slip(profile.widthDots());
      figures.add(bytes(name, profile, own));
      figures.add(bytes(name + " on a serial line", profile.with(Saving.CROP), own));
    }
    return figures;
  }

  private static Figure bytes(String what, PrinterProfile profile, SlipRaster slip) {
    return new Figure("slip for " + what, new SlipJob(profile).encode(slip), "bytes");
  }

  private static double warm(SlipJob job, SlipRaster slip) {
    for (int i = 0; i < WARM_UP; i++) {
      millis(job, slip);
    }
    double[] millis = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      millis[i] = millis(job, slip);
    }
    Arrays.sort(millis);
    return millis[MEASURED / 2];
  }

  private static double millis(SlipJob job, SlipRaster slip) {
    long start = System.nanoTime();
    int bytes = job.encode(slip);
    long nanos = System.nanoTime() - start;
    if (bytes == 0) {
      throw new IllegalStateException("a slip without bytes");
    }
    return nanos / NANOS_PER_MILLI;
  }

  /**
   * A made-up slip: lines of random length and a space between them, about a third of its rows
   * blank, as text leaves it.
   *
   * @param widthDots a multiple of 8
   */
  static SlipRaster slip(int widthDots) {
    Random random = new Random(SEED);
    int widthBytes = widthDots / 8;
    byte[] bits = new byte[widthBytes * ROWS];
    int length = widthBytes;
    for (int row = 0; row < ROWS; row++) {
      if (row % LINE_ROWS == 0) {
        length = widthBytes / 4 + random.nextInt(widthBytes - widthBytes / 4);
      }
      for (int i = 0; row % LINE_ROWS < INK_ROWS && i < length; i++) {
        // Few dots, and never a DLE: one dot in nine is black on a slip.
        bits[row * widthBytes + i] = (byte) (random.nextInt(4) == 0 ? 0x0E : 0);
      }
    }
    return new SlipRaster(widthDots, ROWS, bits);
  }
}
