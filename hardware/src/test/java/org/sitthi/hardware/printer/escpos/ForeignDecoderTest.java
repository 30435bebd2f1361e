package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.PrinterProfile.Saving;

/** ImageMagick sees no differing dot between a slip and what was sent of it. */
class ForeignDecoderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Saving.class)
  void whatIsSentIsTheSlipDotForDot(Saving saving) throws IOException {
    SlipRaster slip = Rasters.lines(576, 1148, 8);
    EscPosEncoder encoder = new EscPosEncoder(PrinterProfile.named("generic80").with(saving));
    byte[] sent = SimpleDecoder.read(Jobs.bytes(encoder.encode(slip, 0)), 72).dots();
    Path one = pbm("slip", slip.bits());
    Path other = pbm("sent", sent);
    assertThat(
            TestProcess.run("compare", "-metric", "AE", one.toString(), other.toString(), "null:"))
        .isEqualTo("0");
  }

  private Path pbm(String name, byte[] dots) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("P4\n576 1148\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(dots);
    return Files.write(folder.resolve(name + ".pbm"), file.toByteArray());
  }
}
