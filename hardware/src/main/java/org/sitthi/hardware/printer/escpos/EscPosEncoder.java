package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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

  EscPosEncoder(PrinterProfile profile) {
    this.profile = profile;
    this.init = profile.statusPush() ? EscPos.initialiseAndPushStatus() : EscPos.initialise();
    this.cut = profile.cut();
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
    Job job = new Job(size(pieces, slip.widthBytes()) + mark.length, pieces.size() + 4);
    job.add(Kind.INIT, init);
    for (Piece piece : pieces) {
      if (piece.blank()) {
        job.feed(piece.rows());
      } else {
        job.band(bits, slip.widthBytes(), piece);
      }
    }
    if (profile.tailFeedRows() > 0) {
      job.feed(profile.tailFeedRows());
    }
    job.add(Kind.CUT, cut);
    job.add(Kind.MARK, mark);
    return job.frames;
  }

  private int size(List<Piece> pieces, int widthBytes) {
    int size = init.length + cut.length + FEED_BYTES;
    for (Piece piece : pieces) {
      size += piece.blank() ? FEED_BYTES : BAND_HEAD_BYTES + piece.rows() * widthBytes;
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

    void band(byte[] bits, int widthBytes, Piece piece) {
      int start = end;
      byte[] head = EscPos.bandHead(widthBytes, piece.rows());
      put(head, 0, head.length);
      int dots = end;
      put(bits, piece.from() * widthBytes, piece.rows() * widthBytes);
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
