package org.sitthi.hardware.card.pcsc;

import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Makes terminals; needs no running pcscd. */
final class PcscTerminalFactory extends TerminalFactorySpi {

  private final Winscard winscard;

  PcscTerminalFactory(Winscard winscard) {
    this.winscard = winscard;
  }

  @Override
  protected CardTerminals engineTerminals() {
    return new PcscTerminals(winscard);
  }
}
