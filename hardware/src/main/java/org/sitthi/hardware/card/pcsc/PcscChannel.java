package org.sitthi.hardware.card.pcsc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * The card's basic channel. What goes in goes out, what the card answers comes back: no GET
 * RESPONSE, no repetition. One exception, of ISO 7816-3: T=0 has no place for Le after data, so it
 * is left off.
 */
final class PcscChannel extends CardChannel {

  private static final int HEADER = 5;

  private final PcscCard card;

  PcscChannel(PcscCard card) {
    this.card = card;
  }

  @Override
  public Card getCard() {
    return card;
  }

  @Override
  public int getChannelNumber() {
    return 0;
  }

  @Override
  public ResponseAPDU transmit(CommandAPDU command) throws CardException {
    return new ResponseAPDU(exchange(command.getBytes()));
  }

  @Override
  public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
    if (response.isReadOnly()) {
      throw new java.nio.ReadOnlyBufferException();
    }
    byte[] bytes = new byte[command.remaining()];
    command.get(bytes);
    byte[] answer = exchange(bytes);
    if (answer.length > response.remaining()) {
      throw new IllegalArgumentException("room for the answer is too small");
    }
    response.put(answer);
    return answer.length;
  }

  /** Refused, as the interface asks of the basic channel. */
  @Override
  public void close() {
    throw new IllegalStateException("the basic channel can't be closed");
  }

  private byte[] exchange(byte[] command) throws CardException {
    if (command.length < 4) {
      throw new IllegalArgumentException("a command of " + command.length + " bytes");
    }
    if (!card.isT0()) {
      return card.transmit(command);
    }
    if (command.length > HEADER && command[HEADER - 1] == 0) {
      throw new CardException("T=0 has no extended length");
    }
    int dataEnd = command.length > HEADER ? HEADER + (command[HEADER - 1] & 0xFF) : command.length;
    boolean hasLe = command.length == dataEnd + 1;
    return card.transmit(hasLe ? Arrays.copyOf(command, dataEnd) : command);
  }
}
