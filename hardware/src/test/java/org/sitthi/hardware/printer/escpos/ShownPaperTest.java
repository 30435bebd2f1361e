package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollConfig;

/** What was sent, read back by a decoder of its own and by the JDK's PNG reader. */
class ShownPaperTest {

  private static final SlipRaster SLIP = Rasters.lines(576, 901, 4);

  @Test
  void theFilesShowTheSlipDotForDotAndByteForByte(@TempDir Path folder) throws Exception {
    RollConfig config = RollConfig.usual().showingPaperIn(folder.resolve("paper"));
    try (PaperRoll roll = PaperRoll.start(config);
        EscPosPrinter printer =
            new EscPosPrinter(
                PrinterPort.parse(roll.address()), PrinterProfile.named("generic80"))) {
      assertThat(printer.print(SLIP)).isInstanceOf(Done.class);
      PrintedSlip slip = roll.awaitSlip(1, Duration.ofSeconds(20)).orElseThrow();
      byte[] bytes = Files.readAllBytes(folder.resolve("paper/slip-1.bin"));
      assertThat(bytes).isEqualTo(slip.bytes());
      assertThat(SimpleDecoder.read(bytes, 72).dots()).isEqualTo(SLIP.bits());
      assertPicture(folder.resolve("paper/slip-1.png"));
    }
  }

  private static void assertPicture(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(576);
    assertThat(picture.getHeight()).isEqualTo(901);
    for (int row = 0; row < 901; row++) {
      for (int dot = 0; dot < 576; dot++) {
        boolean black = (SLIP.at(row, dot / 8) >> (7 - dot % 8) & 1) == 1;
        if ((picture.getRGB(dot, row) & 0xFFFFFF) != (black ? 0 : 0xFFFFFF)) {
          throw new AssertionError("dot " + dot + " of row " + row);
        }
      }
    }
  }
}
