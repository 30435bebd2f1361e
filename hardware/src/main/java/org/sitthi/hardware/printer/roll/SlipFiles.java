package org.sitthi.hardware.printer.roll;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.sitthi.hardware.printer.SlipRaster;

/** Shows slips as files: {@code slip-1.png}, the dots, and {@code slip-1.bin}, the bytes. */
final class SlipFiles {

  private static final byte[] WHITE_AND_BLACK = {(byte) 0xFF, 0};

  private final Path folder;

  SlipFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void write(PrintedSlip slip) throws IOException {
    String name = "slip-" + slip.number();
    Files.write(folder.resolve(name + ".bin"), slip.bytes());
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
      if (!ImageIO.write(picture(slip.raster()), "png", out)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  private static BufferedImage picture(SlipRaster raster) {
    IndexColorModel colours =
        new IndexColorModel(1, 2, WHITE_AND_BLACK, WHITE_AND_BLACK, WHITE_AND_BLACK);
    BufferedImage picture =
        new BufferedImage(
            raster.widthDots(), raster.rows(), BufferedImage.TYPE_BYTE_BINARY, colours);
    byte[] bits = raster.bits();
    byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    System.arraycopy(bits, 0, dots, 0, bits.length);
    return picture;
  }
}
