package org.sitthi.hardware.card.thaiid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sitthi.hardware.card.CardFault;

/**
 * The few commands that a Thai ID card is read with (facts/thai-id-card.md §3), all short.
 *
 * <p>GET RESPONSE is sent here. It begins with CLA 00 and P2 00, as every reader but SunPCSC does;
 * a card that refuses this form is asked once more in the other forms, and the form that worked is
 * kept. A reader that fetches by itself and answers with the data at once saves its exchange.
 *
 * @param <E> what the transport throws; it passes through
 */
final class CardCommands<E extends Exception> {

  /** A card that dribbles its answer in more pieces than this is broken. */
  private static final int MAX_PIECES = 16;

  /** Forms of GET RESPONSE, in the order they are tried. */
  private enum Fetch {
    CLASS_00(0x00, 0),
    P2_01(0x00, 1),
    CLASS_80(0x80, 0);

    private final byte cla;
    private final byte p2;

    Fetch(int cla, int p2) {
      this.cla = (byte) cla;
      this.p2 = (byte) p2;
    }

    byte[] command(int size) {
      return new byte[] {cla, (byte) 0xC0, 0, p2, (byte) size};
    }

    Optional<Fetch> next() {
      return switch (this) {
        case CLASS_00 -> Optional.of(P2_01);
        case P2_01 -> Optional.of(CLASS_80);
        case CLASS_80 -> Optional.empty();
      };
    }
  }

  private final CardTransport<E> card;
  private Fetch fetch = Fetch.CLASS_00;
  private boolean fetchWorks;

  CardCommands(CardTransport<E> card) {
    this.card = card;
  }

  /**
   * SELECT; the 10 bytes that it offers say nothing new and are left with the card.
   *
   * @return the status word
   */
  int select(Applet applet) throws E, RefusedException {
    return status(card.exchange(applet.select()), "SELECT");
  }

  /**
   * READ BINARY of the selected applet: data are block number and size, one byte each.
   *
   * @param size 1 to 255
   */
  byte[] read(int block, int offset, int size) throws E, RefusedException {
    byte[] command = {
      (byte) 0x80, (byte) 0xB0, (byte) (offset >>> 8), (byte) offset, 2, (byte) block, (byte) size
    };
    return whole(command, size, "read at %d:0x%04X".formatted(block, offset));
  }

  /** The ADM applet's state and laser number, 23 bytes. */
  byte[] admInfo() throws E, RefusedException {
    return whole(new byte[] {(byte) 0x80, 0, 0, 0, 23}, 23, "card info");
  }

  private byte[] whole(byte[] command, int size, String what) throws E, RefusedException {
    while (true) {
      Optional<byte[]> data = collect(exchange(command, what), size, what);
      if (data.isPresent()) {
        return data.get();
      }
      // The command is sent again: whether the card still keeps its answer is not known.
      fetch =
          fetch
              .next()
              .orElseThrow(() ->
                  new RefusedException(
                      CardFault.TORN, what + ": GET RESPONSE is refused in every form", false));
    }
  }

  /** Puts the pieces of an answer together; empty if this form of GET RESPONSE is refused. */
  private Optional<byte[]> collect(byte[] first, int size, String what) throws E, RefusedException {
    byte[] data = new byte[size];
    byte[] answer = first;
    int have = 0;
    for (int piece = 0; piece < MAX_PIECES; piece++) {
      int status = status(answer, what);
      int more = answer.length - 2;
      if (have + more > size) {
        throw torn(what, have + more, size);
      }
      System.arraycopy(answer, 0, data, have, more);
      have += more;
      CardStatus meaning = CardStatus.of(status);
      if (piece > 0 && !fetchWorks) {
        if (isRefusedForm(meaning)) {
          return Optional.empty();
        }
        fetchWorks = meaning.isGood();
      }
      if (meaning == CardStatus.DONE && have == size) {
        return Optional.of(data);
      }
      if (meaning == CardStatus.DONE) {
        throw torn(what, have, size);
      }
      if (meaning != CardStatus.MORE) {
        throw refused(what, status);
      }
      answer = exchange(fetch.command(status), what);
    }
    throw torn(what, have, size);
  }

  private static boolean isRefusedForm(CardStatus meaning) {
    return meaning == CardStatus.BAD_ADDRESS || meaning == CardStatus.NO_SUCH_COMMAND;
  }

  /** 6Cxx names the right length: repeated with it, once. */
  private byte[] exchange(byte[] command, String what) throws E, RefusedException {
    byte[] answer = card.exchange(command);
    int status = status(answer, what);
    if (CardStatus.of(status) != CardStatus.WRONG_LENGTH) {
      return answer;
    }
    byte[] corrected = Arrays.copyOf(command, command.length);
    corrected[corrected.length - 1] = (byte) status;
    return card.exchange(corrected);
  }

  private static int status(byte[] answer, String what) throws RefusedException {
    if (answer.length < 2) {
      throw new RefusedException(
          CardFault.TORN, what + ": an answer of " + answer.length + " bytes", false);
    }
    return ((answer[answer.length - 2] & 0xFF) << 8) | (answer[answer.length - 1] & 0xFF);
  }

  private static RefusedException refused(String what, int status) {
    CardStatus meaning = CardStatus.of(status);
    return new RefusedException(
        meaning.ofRead(),
        String.format(Locale.ROOT, "%s answered %04X", what, status),
        isPerhapsOfAddress(meaning));
  }

  /** Past the end a card may answer anything; a Java Card applet is likely to answer 6F00. */
  private static boolean isPerhapsOfAddress(CardStatus meaning) {
    return switch (meaning) {
      case BAD_ADDRESS, WRONG_LENGTH, NOT_HERE, TROUBLE -> true;
      case DONE, MORE, NO_SUCH_COMMAND, NOT_ALLOWED, STATE_LOST -> false;
    };
  }

  private static RefusedException torn(String what, int have, int size) {
    return new RefusedException(
        CardFault.TORN,
        String.format(Locale.ROOT, "%s gave %d of %d bytes", what, have, size),
        have < size);
  }
}
