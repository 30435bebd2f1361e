package org.sitthi.hardware.card.virtual;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.thaiid.Applet;
import org.sitthi.hardware.card.thaiid.CardLayout;

/**
 * A card as its reader sees it: bytes in, bytes out (facts/thai-id-card.md §13, checklist).
 *
 * <p>Strict where real cards are believed to be: GET RESPONSE only in the form of its {@link
 * CardData.Manner}, nothing is readable before SELECT, power off and reset forget the selection.
 * For one thread at a time; {@link #play} may be called from any.
 */
public final class VirtualCard {

  private static final byte[] ATR = HexFormat.of().parseHex("3B799600005448204E4944203138");

  /** Of the cards that may have layout 0002: no rate stated, so 372 clocks for each bit. */
  private static final byte[] OLD_ATR = HexFormat.of().parseHex("3B6800005448204E49442036");

  /** No Thai ID: a plain T=0 card with other historical bytes. */
  private static final byte[] OTHER_ATR = HexFormat.of().parseHex("3B6500002063CB6800");

  /** vpcd takes an ATR of more than 33 bytes for a card that is present and mute. */
  private static final int MUTE_ATR_BYTES = 40;

  private static final int PIECE = 100;
  private static final byte[] NOTHING = {};

  private final ConcurrentLinkedQueue<CardTrick> tricks = new ConcurrentLinkedQueue<>();
  private CardData data;
  private Map<Applet, byte[][]> applets;
  private @Nullable Applet selected;
  private byte[] pending = NOTHING;
  private int exchanges;

  /** A card fresh from its pocket. */
  public VirtualCard(CardData data) {
    this.data = data;
    this.applets = applets(data);
  }

  /** Answer to reset, or 40 bytes for a mute card. */
  public byte[] atr() {
    return switch (data.kind()) {
      case THAI_ID, NO_ANSWER ->
          CardLayout.of(data.layout()) == CardLayout.V0002 ? OLD_ATR.clone() : ATR.clone();
      case OTHER_CARD -> OTHER_ATR.clone();
      case MUTE -> new byte[MUTE_ATR_BYTES];
    };
  }

  /** Power off, power on or reset: selection and pending answer are lost. */
  public void powerChanged() {
    selected = null;
    pending = NOTHING;
  }

  /** Commands answered, or left unanswered, since the card was made. */
  public int exchanges() {
    return exchanges;
  }

  /** Tells the card to show a fault at an exchange that is still to come. */
  public void play(CardTrick trick) {
    tricks.add(trick);
  }

  /** Answers a command; empty if this card does not answer. */
  public Optional<byte[]> answer(byte[] command) {
    exchanges++;
    for (CardTrick trick : tricks) {
      if (trick.exchange() == exchanges) {
        tricks.remove(trick);
        return played(trick, command);
      }
    }
    return honest(command);
  }

  private Optional<byte[]> played(CardTrick trick, byte[] command) {
    return switch (trick) {
      case CardTrick.Status(_, int status) -> Optional.of(status(status));
      case CardTrick.Silence _ -> Optional.empty();
      case CardTrick.Torn _ -> Optional.of(new byte[1]);
      case CardTrick.Forget _ -> {
        powerChanged();
        yield honest(command);
      }
      case CardTrick.Swap(_, MadeUpPerson other) -> {
        data = other.card();
        applets = applets(data);
        powerChanged();
        yield honest(command);
      }
    };
  }

  private static Map<Applet, byte[][]> applets(CardData data) {
    return data.kind() == CardData.Kind.THAI_ID ? CardImage.of(data) : Map.of();
  }

  private Optional<byte[]> honest(byte[] command) {
    return switch (data.kind()) {
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
    if (cla == 0x80 && (command[1] & 0xFF) == 0xB0) {
      return read(command);
    }
    return cla == 0x80 && command[1] == 0 && selected == Applet.ADM
        ? info(command)
        : status(0x6D00);
  }

  private byte[] select(byte[] command) {
    if (command.length < 13 || command[4] != 8) {
      return status(0x6700);
    }
    for (Applet applet : applets.keySet()) {
      byte[] aid = applet.aid();
      if (Arrays.equals(command, 5, 13, aid, 0, aid.length)) {
        selected = applet;
        byte[] offered = new byte[aid.length + 2];
        offered[0] = (byte) 0x84;
        offered[1] = (byte) aid.length;
        System.arraycopy(aid, 0, offered, 2, aid.length);
        return offer(offered);
      }
    }
    return status(0x6A82);
  }

  /** READ: offset in P1 P2, then Lc = 2, block and size. */
  private byte[] read(byte[] command) {
    Applet applet = selected;
    if (applet == null || applet == Applet.ADM) {
      return status(applet == null ? 0x6985 : 0x6D00);
    }
    if (command.length != 7 || command[4] != 2 || command[6] == 0) {
      return status(0x6700);
    }
    byte[][] blocks = applets.getOrDefault(applet, new byte[0][]);
    int block = command[5] & 0xFF;
    int offset = ((command[2] & 0xFF) << 8) | (command[3] & 0xFF);
    int size = command[6] & 0xFF;
    if (block >= blocks.length || offset + size > blocks[block].length) {
      return status(0x6B00);
    }
    return offer(Arrays.copyOfRange(blocks[block], offset, offset + size));
  }

  /** ADM's state and laser number: all 23 bytes, or 7 and then 16. */
  private byte[] info(byte[] command) {
    byte[] whole = applets.getOrDefault(Applet.ADM, new byte[][] {NOTHING})[0];
    int wanted = command.length == 5 ? command[4] & 0xFF : 0;
    if (wanted != whole.length && wanted != 7) {
      return status(0x6C00 | whole.length);
    }
    pending = Arrays.copyOfRange(whole, wanted, whole.length);
    return join(Arrays.copyOf(whole, wanted), more());
  }

  private byte[] offer(byte[] answer) {
    if (data.manner() == CardData.Manner.AT_ONCE) {
      return join(answer, 0x9000);
    }
    pending = answer;
    return status(more());
  }

  private int more() {
    int atOnce = data.manner() == CardData.Manner.SPLIT ? PIECE : 255;
    return pending.length == 0 ? 0x9000 : 0x6100 | Math.min(pending.length, atOnce);
  }

  private byte[] getResponse(byte[] command) {
    if ((command[0] & 0xFF) != (data.manner() == CardData.Manner.CLASS_80 ? 0x80 : 0)) {
      return status(0x6E00);
    }
    if (command[2] != 0 || command[3] != (data.manner() == CardData.Manner.P2_01 ? 1 : 0)) {
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
    byte[] piece = Arrays.copyOf(pending, wanted);
    pending = Arrays.copyOfRange(pending, wanted, pending.length);
    return join(piece, more());
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
