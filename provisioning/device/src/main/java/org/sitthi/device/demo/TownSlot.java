package org.sitthi.device.demo;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.sitthi.hardware.card.pcsc.SitthiPcscProvider;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;

/**
 * The agent looks at the same virtual card as the kiosk, and takes hold of it over PC/SC as another
 * program would. It sends the card nothing: what is on it the town knows already.
 */
record TownSlot(VirtualSlot slot, CardTerminal terminal) implements TownReader {

  /** The slot as the reader service shows it. */
  static TownSlot of(VirtualSlot slot, Path pcscSocket, String readerName) {
    return new TownSlot(slot, terminal(pcscSocket, readerName));
  }

  /** A reader as any program finds it. */
  static CardTerminal terminal(Path pcscSocket, String readerName) {
    try {
      return TerminalFactory.getInstance("PC/SC", null, new SitthiPcscProvider(pcscSocket))
          .terminals()
          .getTerminal(readerName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("our own provider is there", e);
    }
  }

  @Override
  public Optional<TownPerson> inserted() {
    return slot.inserted().flatMap(TownFolk::inTown);
  }

  @Override
  public boolean hasReader() {
    return true;
  }

  @Override
  public boolean canRead() {
    try {
      Card card = terminal.connect("*");
      card.beginExclusive();
      card.endExclusive();
      card.disconnect(false);
      return true;
    } catch (CardException e) {
      return false;
    }
  }
}
