package org.sitthi.hardware.card.pcsc;

import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Makes terminals; needs no running pcscd. */
final class PcscTerminalFactory extends TerminalFactorySpi {

  private final Winscard winscard;
  private final Answers answers;

  PcscTerminalFactory(Winscard winscard, Answers answers) {
    this.winscard = winscard;
    this.answers = answers;
  }

  @Override
  protected CardTerminals engineTerminals() {
    return new PcscTerminals(winscard, answers);
  }
}
