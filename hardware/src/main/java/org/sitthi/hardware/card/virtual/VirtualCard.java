package org.sitthi.hardware.card.virtual;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A card as its reader sees it: bytes in, bytes out (facts/thai-id-card.md §13, checklist).
 *
 * <p>Strict where real cards are believed to be: GET RESPONSE only with CLA 00 and P1 P2 00,
 * nothing is readable before SELECT, power off and reset forget the selection. For one thread at a
 * time.
 */
public final class VirtualCard {

  private static final byte[] MOI = HexFormat.of().parseHex("A000000054480001");
  private static final byte[] ATR = HexFormat.of().parseHex("3B799600005448204E4944203138");

  /** No Thai ID: a plain T=0 card with other historical bytes. */
  private static final byte[] OTHER_ATR = HexFormat.of().parseHex("3B6500002063CB6800");

  /** vpcd takes an ATR of more than 33 bytes for a card that is present and mute. */
  private static final int MUTE_ATR_BYTES = 40;

  private static final byte[] NOTHING = {};

  private final CardData.Kind kind;
  private final byte[] image;
  private boolean selected;
  private byte[] pending = NOTHING;
  private int exchanges;

  /** A card fresh from its pocket. */
  public VirtualCard(CardData data) {
    this.kind = data.kind();
    this.image = data.kind() == CardData.Kind.THAI_ID ? CardImage.of(data) : NOTHING;
  }

  /** Answer to reset, or 40 bytes for a mute card. */
  public byte[] atr() {
    return switch (kind) {
      case THAI_ID, NO_ANSWER -> ATR.clone();
      case OTHER_CARD -> OTHER_ATR.clone();
      case MUTE -> new byte[MUTE_ATR_BYTES];
    };
  }

  /** Power off, power on or reset: selection and pending answer are lost. */
  public void powerChanged() {
    selected = false;
    pending = NOTHING;
  }

  /** Commands answered, or left unanswered, since the card was made. */
  public int exchanges() {
    return exchanges;
  }

  /** Answers a command; empty if this card does not answer. */
  public Optional<byte[]> answer(byte[] command) {
    exchanges++;
    return switch (kind) {
      case NO_ANSWER, MUTE -> Optional.empty();
      case OTHER_CARD -> Optional.of(isSelect(command) ? status(0x6A82) : status(0x6D00));
      case THAI_ID -> Optional.of(thaiId(command));
    };
  }

  private byte[] thaiId(byte[] command) {
    if (command.length < 4) {
      return status(0x6700);
    }
    if (isGetResponse(command)) {
      return getResponse(command);
    }
    pending = NOTHING;
    if (isSelect(command)) {
      return select(command);
    }
    int cla = command[0] & 0xFF;
    if (cla != 0x00 && cla != 0x80) {
      return status(0x6E00);
    }
    return cla == 0x80 && (command[1] & 0xFF) == 0xB0 ? read(command) : status(0x6D00);
  }

  private byte[] select(byte[] command) {
    if (command.length < 13 || command[4] != MOI.length) {
      return status(0x6700);
    }
    if (!Arrays.equals(command, 5, 13, MOI, 0, MOI.length)) {
      return status(0x6A82);
    }
    selected = true;
    pending = new byte[MOI.length + 2];
    pending[0] = (byte) 0x84;
    pending[1] = (byte) MOI.length;
    System.arraycopy(MOI, 0, pending, 2, MOI.length);
    return status(0x6100 | pending.length);
  }

  /** READ: offset in P1 P2, then Lc = 2, block and size. */
  private byte[] read(byte[] command) {
    if (!selected) {
      return status(0x6985);
    }
    if (command.length != 7 || command[4] != 2 || command[6] == 0) {
      return status(0x6700);
    }
    int offset = ((command[2] & 0xFF) << 8) | (command[3] & 0xFF);
    int size = command[6] & 0xFF;
    if (command[5] != 0 || offset + size > image.length) {
      return status(0x6B00);
    }
    pending = Arrays.copyOfRange(image, offset, offset + size);
    return status(0x6100 | size);
  }

  private byte[] getResponse(byte[] command) {
    if (command[0] != 0) {
      return status(0x6E00);
    }
    if (command[2] != 0 || command[3] != 0) {
      return status(0x6B00);
    }
    if (command.length != 5) {
      return status(0x6700);
    }
    if (pending.length == 0) {
      return status(0x6985);
    }
    int wanted = command[4] == 0 ? 256 : command[4] & 0xFF;
    if (wanted > pending.length) {
      return status(0x6C00 | (pending.length & 0xFF));
    }
    byte[] data = Arrays.copyOf(pending, wanted);
    pending = Arrays.copyOfRange(pending, wanted, pending.length);
    return join(data, pending.length == 0 ? 0x9000 : 0x6100 | pending.length);
  }

  private static boolean isSelect(byte[] command) {
    return command.length >= 5 && command[0] == 0 && (command[1] & 0xFF) == 0xA4;
  }

  private static boolean isGetResponse(byte[] command) {
    return (command[1] & 0xFF) == 0xC0;
  }

  private static byte[] status(int status) {
    return join(NOTHING, status);
  }

  private static byte[] join(byte[] data, int status) {
    byte[] answer = Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (status >>> 8);
    answer[data.length + 1] = (byte) status;
    return answer;
  }
}
