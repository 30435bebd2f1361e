package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.BandPlan.Piece;
import org.sitthi.hardware.printer.escpos.Frame.Kind;

/**
 * Turns a slip into the frames of one job: initialise, bands and feeds, cut, mark.
 *
 * <p>Commands: facts/escpos.md §2.1 and §2.2. All frames of a job lie in one array, so a slip costs
 * one copy of its dots. Not bound to a thread.
 */
final class EscPosEncoder {

  private static final int BAND_HEAD_BYTES = 8;
  private static final int FEED_BYTES = 3;

  private final PrinterProfile profile;
  private final byte[] init;
  private final byte[] cut;
  private final byte[] present;

  EscPosEncoder(PrinterProfile profile) {
    this.profile = profile;
    this.init = init(profile);
    this.cut = profile.cut();
    this.present = profile.presenter().present();
  }

  private static byte[] init(PrinterProfile profile) {
    byte[] init = profile.statusPush() ? EscPos.initialiseAndPushStatus() : EscPos.initialise();
    byte[] setup = profile.presenter().setup();
    byte[] both = Arrays.copyOf(init, init.length + setup.length);
    System.arraycopy(setup, 0, both, init.length, setup.length);
    return both;
  }

  /**
   * The frames of one job, in order.
   *
   * @param jobNumber 0 or more; its last four digits name the job in a process-id mark
   * @throws IllegalArgumentException if the slip is wider than the printer's head
   */
  List<Frame> encode(SlipRaster slip, int jobNumber) {
    if (slip.widthDots() > profile.widthDots()) {
      throw new IllegalArgumentException(
          "slip of " + slip.widthDots() + " dots for a head of " + profile.widthDots());
    }
    byte[] bits = slip.bits();
    byte[] mark = EscPos.mark(profile.mark(), jobNumber);
    List<Piece> pieces = BandPlan.of(bits, slip.widthBytes(), profile);
    Job job = new Job(size(pieces, slip.widthBytes()) + mark.length, pieces.size() + 5);
    job.add(Kind.INIT, init);
    for (Piece piece : pieces) {
      if (piece.blank() && profile.feedsBlanks()) {
        job.feed(piece.rows());
      } else {
        job.band(bits, slip.widthBytes(), usedBytes(bits, slip.widthBytes(), piece), piece);
      }
    }
    if (profile.tailFeedRows() > 0) {
      job.feed(profile.tailFeedRows());
    }
    job.add(Kind.CUT, cut);
    if (present.length > 0) {
      job.add(Kind.PRESENT, present);
    }
    job.add(Kind.MARK, mark);
    return job.frames;
  }

  /** The bytes of a row that are sent: where each row of the band is blank behind, up to there. */
  private int usedBytes(byte[] bits, int widthBytes, Piece piece) {
    if (profile.saving() == PrinterProfile.Saving.NONE) {
      return widthBytes;
    }
    int used = 1;
    for (int row = piece.from(); row < piece.from() + piece.rows(); row++) {
      int last = widthBytes;
      while (last > used && bits[row * widthBytes + last - 1] == 0) {
        last--;
      }
      used = last;
    }
    return used;
  }

  private int size(List<Piece> pieces, int widthBytes) {
    int size = init.length + cut.length + present.length + FEED_BYTES;
    for (Piece piece : pieces) {
      // White rows are one byte wide at most.
      size += BAND_HEAD_BYTES + piece.rows() * (piece.blank() ? 1 : widthBytes);
    }
    return size;
  }

  /** The array being filled. */
  private static final class Job {
    private final byte[] bytes;
    private final ByteBuffer view;
    private final List<Frame> frames;
    private int end;

    Job(int size, int frames) {
      this.bytes = new byte[size];
      this.view = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
      this.frames = new ArrayList<>(frames);
    }

    void add(Kind kind, byte[] command) {
      int start = end;
      put(command, 0, command.length);
      close(kind, start);
    }

    void feed(int rows) {
      add(Kind.FEED, EscPos.feed(rows));
    }

    void band(byte[] bits, int widthBytes, int usedBytes, Piece piece) {
      int start = end;
      byte[] head = EscPos.bandHead(usedBytes, piece.rows());
      put(head, 0, head.length);
      int dots = end;
      if (usedBytes == widthBytes) {
        put(bits, piece.from() * widthBytes, piece.rows() * widthBytes);
      } else {
        for (int row = piece.from(); row < piece.from() + piece.rows(); row++) {
          put(bits, row * widthBytes, usedBytes);
        }
      }
      RealTimeGuard.breakUp(bytes, dots, end);
      close(Kind.BAND, start);
    }

    private void put(byte[] from, int at, int length) {
      System.arraycopy(from, at, bytes, end, length);
      end += length;
    }

    private void close(Kind kind, int start) {
      frames.add(new Frame(kind, view.slice(start, end - start)));
    }
  }
}
