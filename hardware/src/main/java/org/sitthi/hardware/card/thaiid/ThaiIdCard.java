package org.sitthi.hardware.card.thaiid;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * Reads a Thai ID card's text with the fewest exchanges its commands allow: SELECT and three reads
 * of at most 255 bytes, each fetched by GET RESPONSE, 7 exchanges in all (facts/thai-id-card.md §3,
 * §8).
 *
 * <p>GET RESPONSE is sent here, with CLA 00 as every reader but SunPCSC does; a reader that fetches
 * by itself and answers with the data at once saves its exchange.
 *
 * @param <E> what the transport throws; it passes through
 */
public final class ThaiIdCard<E extends Exception> {

  private static final byte[] SELECT_MOI = HexFormat.of().parseHex("00A4040008A000000054480001");
  private static final int FIRST_BYTES = 0xFF;

  /** A card that dribbles its answer in more pieces than this is broken. */
  private static final int MAX_PIECES = 16;

  private final CardTransport<E> card;

  /** The way to the card; SELECT and reads must not be disturbed by others on the way. */
  public ThaiIdCard(CardTransport<E> card) {
    this.card = card;
  }

  /**
   * Reads and checks the whole text.
   *
   * @param firstLook called once after the first read, if number and layout are good
   */
  public ThaiIdContent read(Consumer<FirstLook> firstLook) throws E {
    try {
      byte[] head = Arrays.copyOf(readFirst(), CardText.HEAD_BYTES);
      CardDecoder first = new CardDecoder(new CardText(head, new byte[0]));
      Optional<ThaiIdContent.Refused> objection = first.objection();
      if (objection.isPresent()) {
        return objection.get();
      }
      firstLook.accept(first.firstLook());
      byte[] rest = readBlock(FIRST_BYTES, CardText.HEAD_BYTES - FIRST_BYTES);
      System.arraycopy(rest, 0, head, FIRST_BYTES, rest.length);
      byte[] tail = readBlock(CardText.TAIL_OFFSET, CardText.TAIL_BYTES);
      return new CardDecoder(new CardText(head, tail)).content();
    } catch (RefusedException e) {
      return e.refused;
    }
  }

  /** Only the citizen number, in 3 exchanges; empty if this is no valid Thai ID card. */
  public Optional<CitizenNumber> readNumber() throws E {
    try {
      select();
      int length = CardField.NUMBER.offset() + CardField.NUMBER.length();
      byte[] bytes = readBlock(0, length);
      return CitizenNumber.parse(
          Tis620.decode(bytes, CardField.NUMBER.offset(), CardField.NUMBER.length()));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private byte[] readFirst() throws E, RefusedException {
    select();
    return readBlock(0, FIRST_BYTES);
  }

  /** The 10 bytes that SELECT offers say nothing new and are left with the card. */
  private void select() throws E, RefusedException {
    byte[] answer = card.exchange(SELECT_MOI.clone());
    int status = status(answer);
    if (status != 0x9000 && status >>> 8 != 0x61) {
      throw refuse(CardFault.WRONG_CARD, "SELECT answered %04X".formatted(status));
    }
  }

  /** READ BINARY of the MOI applet: data are block number and size, one byte each. */
  private byte[] readBlock(int offset, int size) throws E, RefusedException {
    byte[] command = {
      (byte) 0x80, (byte) 0xB0, (byte) (offset >>> 8), (byte) offset, 2, 0, (byte) size
    };
    byte[] data = new byte[size];
    int have = 0;
    byte[] answer = exchange(command);
    for (int piece = 0; piece < MAX_PIECES; piece++) {
      int more = answer.length - 2;
      if (have + more > size) {
        throw torn(offset, have + more, size);
      }
      System.arraycopy(answer, 0, data, have, more);
      have += more;
      int status = status(answer);
      if (status == 0x9000) {
        if (have != size) {
          throw torn(offset, have, size);
        }
        return data;
      }
      if (status >>> 8 != 0x61) {
        throw refuse(CardFault.TORN, "read at 0x%04X answered %04X".formatted(offset, status));
      }
      answer = exchange(new byte[] {0, (byte) 0xC0, 0, 0, (byte) status});
    }
    throw torn(offset, have, size);
  }

  /** 6Cxx names the right length: repeated with it, once. */
  private byte[] exchange(byte[] command) throws E, RefusedException {
    byte[] answer = card.exchange(command);
    int status = status(answer);
    if (status >>> 8 != 0x6C) {
      return answer;
    }
    byte[] corrected = command.clone();
    corrected[corrected.length - 1] = (byte) status;
    return card.exchange(corrected);
  }

  private static int status(byte[] answer) throws RefusedException {
    if (answer.length < 2) {
      throw refuse(CardFault.TORN, "an answer of " + answer.length + " bytes");
    }
    return ((answer[answer.length - 2] & 0xFF) << 8) | (answer[answer.length - 1] & 0xFF);
  }

  private static RefusedException torn(int offset, int have, int size) {
    return refuse(
        CardFault.TORN,
        String.format(Locale.ROOT, "read at 0x%04X gave %d of %d bytes", offset, have, size));
  }

  private static RefusedException refuse(CardFault fault, String detail) {
    return new RefusedException(new ThaiIdContent.Refused(fault, detail));
  }

  /** Carries a refusal out of the reading steps; never leaves this class. */
  private static final class RefusedException extends Exception {

    @java.io.Serial private static final long serialVersionUID = 1L;

    private final transient ThaiIdContent.Refused refused;

    RefusedException(ThaiIdContent.Refused refused) {
      super(refused.detail(), null, false, false);
      this.refused = refused;
    }
  }
}
