package org.sitthi.kiosk.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.sitthi.hardware.printer.SlipRaster;

/** Slips as pictures, to look at and for foreign readers. */
final class SlipPng {

  private SlipPng() {}

  static BufferedImage picture(SlipRaster slip) {
    BufferedImage picture =
        new BufferedImage(slip.widthDots(), slip.rows(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < slip.rows(); y++) {
      for (int x = 0; x < slip.widthDots(); x++) {
        boolean black = (slip.at(y, x / 8) >> (7 - x % 8) & 1) == 1;
        picture.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return picture;
  }

  static Path write(SlipRaster slip, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "slips"));
    Path file = folder.resolve(name + ".png");
    ImageIO.write(picture(slip), "png", file.toFile());
    return file;
  }
}
