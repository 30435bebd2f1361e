package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.PrinterProfile.Saving;

/** What holds for any slip, above all for those full of real-time bytes. */
class EscPosEncoderPropertyTest {

  /** Bytes that real-time commands are made of, and near misses. */
  private static final byte[] NASTY = {0x10, 0x10, 0x10, 0x04, 0x05, 0x14, 0x01, 0x08, 0x18, 0};

  @Property(tries = 10_000)
  void noFrameHoldsARealTimeCommand(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 48) int widthBytes) {
    List<Frame> frames = encoder(seed).encode(nasty(seed, widthBytes), 0);
    for (Frame frame : frames) {
      assertThat(Jobs.realTimePairs(Jobs.bytes(frame))).isZero();
    }
    assertThat(Jobs.realTimePairs(Jobs.bytes(frames))).isZero();
  }

  @Property(tries = 300)
  void whatIsDecodedIsWhatWasEncodedButForOneDotAPair(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 48) int widthBytes) {
    SlipRaster slip = nasty(seed, widthBytes);
    byte[] job = Jobs.bytes(encoder(seed).encode(slip, 0));
    SimpleDecoder decoded = SimpleDecoder.read(job, widthBytes);
    byte[] before = slip.bits();
    byte[] after = decoded.dots();
    assertThat(after).hasSameSizeAs(before);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        assertThat(before[i]).isEqualTo((byte) 0x10);
        assertThat(Integer.bitCount((before[i] ^ after[i]) & 0xFF)).isOne();
        assertThat(nextSent(before, i, widthBytes)).isTrue();
        changed.add(i);
      }
    }
    if (seed % 2 != 0) {
      // A cropped band brings bytes together that are not side by side in the slip.
      assertThat(changed).hasSizeLessThanOrEqualTo(Jobs.realTimePairs(before));
    }
    assertThat(decoded.cuts()).isOne();
  }

  /** The byte sent after it is a second one: the next of the row, or the first of a later row. */
  private static boolean nextSent(byte[] dots, int at, int widthBytes) {
    int next = at + 1;
    while (next % widthBytes != 0 && dots[next] == 0) {
      next++;
    }
    byte beside = dots[at + 1];
    byte below = next < dots.length ? dots[next] : 0;
    return isSecond(beside) || isSecond(below);
  }

  private static boolean isSecond(byte value) {
    return value == 4 || value == 5 || value == 0x14;
  }

  @Property(tries = 100)
  void plainSlipsAreNotChangedByADot(@ForAll long seed) {
    SlipRaster slip = Rasters.lines(384, 1 + seedRows(seed), seed);
    SimpleDecoder decoded =
        SimpleDecoder.read(Jobs.bytes(encoder(seed).encode(slip, 0)), slip.widthBytes());
    assertThat(decoded.dots()).isEqualTo(slip.bits());
  }

  private static EscPosEncoder encoder(long seed) {
    return new EscPosEncoder(
        PrinterProfile.named("generic58").with(seed % 2 == 0 ? Saving.CROP : Saving.NONE));
  }

  private static int seedRows(long seed) {
    return new Random(seed).nextInt(700);
  }

  /** Mostly nasty bytes, with blank stretches of all lengths. */
  private static SlipRaster nasty(long seed, int widthBytes) {
    Random random = new Random(seed);
    int rows = 1 + seedRows(seed) / (1 + widthBytes / 4);
    byte[] bits = new byte[widthBytes * rows];
    int at = 0;
    while (at < bits.length) {
      int end = Math.min(bits.length, at + 1 + random.nextInt(widthBytes * 60));
      boolean blank = random.nextInt(3) == 0;
      for (; at < end; at++) {
        bits[at] = blank ? 0 : NASTY[random.nextInt(NASTY.length)];
      }
    }
    return new SlipRaster(widthBytes * 8, rows, bits);
  }
}
