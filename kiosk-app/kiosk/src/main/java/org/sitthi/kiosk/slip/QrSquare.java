package org.sitthi.kiosk.slip;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as modules, without its quiet zone. Error correction M: 15 % of it may be lost. */
public final class QrSquare {

  /** Modules that must stay white on each side (ISO/IEC 18004). */
  public static final int QUIET_ZONE = 4;

  private static final int LONGEST_TEXT = 100;

  private final ByteMatrix modules;

  private QrSquare(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * The QR code that holds exactly this text.
   *
   * @param text 1 to 100 characters
   */
  public static QrSquare of(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("QR text of " + text.length() + " characters");
    }
    try {
      return new QrSquare(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("text that no QR code can hold", e);
    }
  }

  /** Modules a side, 21 to 177. */
  public int size() {
    return modules.getWidth();
  }

  /** Whether a module is black. */
  public boolean dark(int x, int y) {
    return modules.get(x, y) == 1;
  }
}
