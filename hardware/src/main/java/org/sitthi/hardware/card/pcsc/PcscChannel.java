package org.sitthi.hardware.card.pcsc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * The card's basic channel. Le after data is left off on T=0, which has no place for it (ISO
 * 7816-3); what comes back is put together or left raw, as {@link Answers} says.
 */
final class PcscChannel extends CardChannel {

  private static final int HEADER = 5;
  private static final int MANAGE_CHANNEL = 0x70;

  /** No short answer has more pieces; SunPCSC allows as many. */
  private static final int MAX_PIECES = 256;

  private final PcscCard card;
  private final Answers answers;

  PcscChannel(PcscCard card, Answers answers) {
    this.card = card;
    this.answers = answers;
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
      throw new ReadOnlyBufferException();
    }
    if (isSame(command, response)) {
      throw new IllegalArgumentException("command and response are the same buffer");
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

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(ByteBuffer command, ByteBuffer response) {
    return command == response;
  }

  private byte[] exchange(byte[] command) throws CardException {
    if (command.length < 4) {
      throw new IllegalArgumentException("a command of " + command.length + " bytes");
    }
    if (command[0] >= 0 && command[1] == MANAGE_CHANNEL) {
      throw new IllegalArgumentException("MANAGE CHANNEL is not for transmit");
    }
    byte[] sent = card.isT0() ? forT0(command) : command;
    return switch (answers) {
      case RAW -> card.transmit(sent);
      case WHOLE -> whole(sent);
    };
  }

  private static byte[] forT0(byte[] command) throws CardException {
    if (command.length > HEADER && command[HEADER - 1] == 0) {
      throw new CardException("T=0 has no extended length");
    }
    int dataEnd = command.length > HEADER ? HEADER + (command[HEADER - 1] & 0xFF) : command.length;
    boolean hasLe = command.length == dataEnd + 1;
    return hasLe ? Arrays.copyOf(command, dataEnd) : command;
  }

  /** No other thread's command comes between the pieces. */
  private byte[] whole(byte[] command) throws CardException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    synchronized (card) {
      byte[] answer = corrected(command, card.transmit(command));
      for (int piece = 0; piece < MAX_PIECES && sw1(answer) == 0x61; piece++) {
        data.write(answer, 0, answer.length - 2);
        byte[] fetch = {0, (byte) 0xC0, 0, 0, answer[answer.length - 1]};
        answer = corrected(fetch, card.transmit(fetch));
      }
      data.write(answer, 0, answer.length);
    }
    return data.toByteArray();
  }

  /** 6Cxx: once more with the right length, where the command has one. */
  private byte[] corrected(byte[] command, byte[] answer) throws CardException {
    if (sw1(answer) != 0x6C || command.length > HEADER) {
      return answer;
    }
    byte[] again = Arrays.copyOf(command, HEADER);
    again[HEADER - 1] = answer[answer.length - 1];
    return card.transmit(again);
  }

  private static int sw1(byte[] answer) {
    return answer[answer.length - 2] & 0xFF;
  }
}
