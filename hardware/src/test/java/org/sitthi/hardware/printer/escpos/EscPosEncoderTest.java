package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.Frame.Kind;
import org.sitthi.hardware.printer.escpos.PrinterProfile.Saving;

/** The frames of a job. */
class EscPosEncoderTest {

  private static final PrinterProfile GENERIC = PrinterProfile.named("generic80");

  @Test
  void aJobIsInitBandsCutAndMark() {
    SlipRaster dots = new SlipRaster(16, 2, new byte[] {1, 2, 3, 4});
    assertThat(Jobs.bytes(new EscPosEncoder(GENERIC).encode(dots, 0)))
        .asHexString()
        .isEqualTo("1B40" + "1D763000" + "02000200" + "01020304" + "1D564200" + "1D7201");
  }

  @Test
  void anEpsonJobPushesStatusAndIsNamedByFourDigits() {
    SlipRaster dots = new SlipRaster(8, 1, new byte[] {1});
    EscPosEncoder encoder = new EscPosEncoder(PrinterProfile.named("epson-tm"));
    assertThat(Jobs.bytes(encoder.encode(dots, 120_345)))
        .asHexString()
        .isEqualTo(
            "1B401D610E" + "1D7630000100010001" + "1D564200" + "1D284806003030" + "30333435");
  }

  @Test
  void noBandIsLongerThanTheProfileAllows() {
    assertThat(bands(Rasters.lines(576, 1600, 5), GENERIC))
        .allMatch(rows -> rows <= 240)
        .hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void seamsLieOnBlankRows() {
    // Lines of 26 rows and gaps of 14: the last blank row within 240 rows is the 240th.
    assertThat(bands(Rasters.lines(576, 500, 5), GENERIC)).containsExactly(240, 240, 20);
    byte[] bits = Rasters.lines(576, 500, 5).bits();
    Arrays.fill(bits, 234 * 72, 500 * 72, (byte) 1);
    assertThat(bands(new SlipRaster(576, 500, bits), GENERIC)).containsExactly(234, 240, 26);
  }

  @Test
  void aSolidSlipIsCutAtFullBands() {
    byte[] bits = new byte[72 * 500];
    Arrays.fill(bits, (byte) -1);
    assertThat(bands(new SlipRaster(576, 500, bits), GENERIC)).containsExactly(240, 240, 20);
  }

  @Test
  void blankRunsTravelAsFeedsWhereTheProfileSaysSo() throws IOException {
    byte[] bits = new byte[72 * 700];
    bits[0] = 1;
    bits[699 * 72] = 1;
    SlipRaster slip = new SlipRaster(576, 700, bits);
    List<Frame> frames = new EscPosEncoder(feeding().with(Saving.CROP)).encode(slip, 0);
    assertThat(frames)
        .extracting(Frame::kind)
        .containsExactly(
            Kind.INIT, Kind.BAND, Kind.FEED, Kind.FEED, Kind.FEED, Kind.BAND, Kind.CUT, Kind.MARK);
    assertThat(SimpleDecoder.read(Jobs.bytes(frames), 72).dots()).isEqualTo(bits);
  }

  private static PrinterProfile feeding() throws IOException {
    return ProfileFile.read(
        "mine",
        new StringReader(
            """
            model=made up
            source=none
            width-dots=576
            cut=1d564200
            mark=GS_R
            clear=ERROR_CLEAR
            status-push=false
            speed=90
            feed-unit=dot
            """));
  }

  @Test
  void elsewhereBlankRunsAreOneByteWide() {
    byte[] bits = new byte[72 * 220];
    bits[0] = 1;
    bits[219 * 72] = 1;
    SlipRaster slip = new SlipRaster(576, 220, bits);
    byte[] job = Jobs.bytes(new EscPosEncoder(GENERIC.with(Saving.CROP)).encode(slip, 0));
    assertThat(job.length).isLessThan(300);
    assertThat(SimpleDecoder.read(job, 72).dots()).isEqualTo(bits);
  }

  @Test
  void aBandEndsAtItsLastBlackDotOnASlowLine() {
    SlipRaster slip = new SlipRaster(32, 2, new byte[] {1, 0, 0, 0, 0, 3, 0, 0});
    byte[] job = Jobs.bytes(new EscPosEncoder(GENERIC.with(Saving.CROP)).encode(slip, 0));
    assertThat(job)
        .asHexString()
        .isEqualTo("1B40" + "1D763000" + "02000200" + "01000003" + "1D564200" + "1D7201");
    assertThat(SimpleDecoder.read(job, 4).dots()).isEqualTo(slip.bits());
  }

  @Test
  void aBlankSlipIsStillASlip() {
    SlipRaster blank = new SlipRaster(576, 300, new byte[72 * 300]);
    for (Saving saving : Saving.values()) {
      EscPosEncoder encoder = new EscPosEncoder(GENERIC.with(saving));
      SimpleDecoder decoded = SimpleDecoder.read(Jobs.bytes(encoder.encode(blank, 0)), 72);
      assertThat(decoded.dots()).isEqualTo(blank.bits());
    }
  }

  @Test
  void aRealTimeCommandAcrossTwoRowsIsBrokenByOneDot() {
    SlipRaster slip = new SlipRaster(16, 2, new byte[] {0, 0x10, 0x04, 0x01});
    byte[] job = Jobs.bytes(new EscPosEncoder(GENERIC).encode(slip, 0));
    assertThat(SimpleDecoder.read(job, 2).dots()).containsExactly(0, 0x18, 0x04, 0x01);
  }

  @Test
  void aSlipWiderThanTheHeadIsABug() {
    SlipRaster wide = new SlipRaster(584, 1, new byte[73]);
    EscPosEncoder encoder = new EscPosEncoder(GENERIC);
    assertThatThrownBy(() -> encoder.encode(wide, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("slip of 584 dots for a head of 576");
  }

  /** The bound is many times what a quiet machine needs; it catches work done twice over. */
  @Test
  void aWarmEncoderIsQuick() {
    SlipRaster slip = Rasters.lines(576, 1600, 9);
    EscPosEncoder encoder = new EscPosEncoder(GENERIC);
    long[] nanos = new long[301];
    int bytes = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      bytes += encoder.encode(slip, i).size();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.println("encode 576 x 1600, median: " + nanos[150] / 1000 + " us");
    assertThat(bytes).isPositive();
    assertThat(nanos[150]).isLessThan(10_000_000L);
  }

  private static List<Integer> bands(SlipRaster slip, PrinterProfile profile) {
    byte[] job = Jobs.bytes(new EscPosEncoder(profile).encode(slip, 0));
    return SimpleDecoder.read(job, slip.widthBytes()).bandRows();
  }
}
