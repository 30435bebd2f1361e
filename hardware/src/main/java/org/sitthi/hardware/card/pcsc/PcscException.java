package org.sitthi.hardware.card.pcsc;

import java.io.Serial;
import javax.smartcardio.CardException;

/** A call of libpcsclite failed. The message names call and error, never a byte of the card. */
public final class PcscException extends CardException {

  @Serial private static final long serialVersionUID = 1L;

  private final PcscError error;

  PcscException(String call, long result) {
    super(call + ": " + PcscError.describe(result));
    this.error = PcscError.of(result);
  }

  PcscException(String call, PcscError error) {
    this(call, error.code());
  }

  /** The exact cause. */
  public PcscError error() {
    return error;
  }

  /** Turns a result other than 0 into an exception. */
  static void check(String call, long result) throws PcscException {
    if (result != 0) {
      throw new PcscException(call, result);
    }
  }
}
