package org.sitthi.hardware.card.thaiid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardExtras;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardPart;
import org.sitthi.hardware.card.CardPhoto;
import org.sitthi.hardware.card.CardProgress;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.LaserNumber;
import org.sitthi.hardware.card.NhsoApplet;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * Reads a Thai ID card with the fewest exchanges its commands allow: SELECT and three reads of at
 * most 255 bytes for the text, each fetched by GET RESPONSE, 7 exchanges in all; the photo follows
 * with 20 to 40, the NHSO applet with 5 and the laser number with 2 (facts/thai-id-card.md §3, §8).
 *
 * <p>The text and the photo are read under one selection, which a card loses with its power: a card
 * swapped meanwhile refuses to go on. After another applet the number is read once more.
 *
 * @param <E> what the transport throws; it passes through
 */
public final class ThaiIdCard<E extends Exception> {

  private static final int FIRST_BYTES = 0xFF;

  /** All of block 0 that a card of layout 0002 is sure to have: layout and address. */
  private static final int OLD_BYTES = 154;

  private final CardCommands<E> commands;
  private final ExtrasReading<E> extras;

  /** The way to the card; SELECT and reads must not be disturbed by others on the way. */
  public ThaiIdCard(CardTransport<E> card) {
    this.commands = new CardCommands<>(card);
    this.extras = new ExtrasReading<>(commands);
  }

  /**
   * Reads and checks the whole text.
   *
   * @param firstLook called once after the first read, if number and layout are good
   */
  public ThaiIdContent read(Consumer<FirstLook> firstLook) throws E {
    return read(
        EnumSet.noneOf(CardExtra.class),
        progress -> {
          switch (progress) {
            case CardProgress.Looked(FirstLook look) -> firstLook.accept(look);
            case CardProgress.TextRead _ -> {}
          }
        });
  }

  /**
   * Reads and checks the whole text, then what is wanted besides.
   *
   * @param told called after the first read and after the text, if they are good
   */
  public ThaiIdContent read(Set<CardExtra> wanted, Consumer<CardProgress> told) throws E {
    try {
      return readOrRefuse(wanted, told);
    } catch (RefusedException e) {
      return e.content();
    }
  }

  /** Only the citizen number, in 3 exchanges; empty if this is no valid Thai ID card. */
  public Optional<CitizenNumber> readNumber() throws E {
    try {
      return number();
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** Only the NHSO applet, in 5 exchanges; nothing says whose it is. */
  public CardPart<NhsoApplet> readNhso() throws E {
    try {
      return extras.nhso();
    } catch (RefusedException e) {
      return new CardPart.Missing<>(e.detail());
    }
  }

  private ThaiIdContent readOrRefuse(Set<CardExtra> wanted, Consumer<CardProgress> told)
      throws E, RefusedException {
    selectMoi();
    byte[] first = firstOfBlock0();
    CardLayout layout = CardLayout.of(Tis620.decode(first, 0, CardField.LAYOUT.length()));
    byte[] head = Arrays.copyOf(firstOfHead(layout, first), CardLayout.HEAD_BYTES);
    CardDecoder look = new CardDecoder(new CardText(head, new byte[0]));
    Optional<ThaiIdContent.Refused> objection = look.objection();
    if (objection.isPresent()) {
      return objection.get();
    }
    told.accept(new CardProgress.Looked(look.firstLook()));
    boolean photo = wanted.contains(CardExtra.PHOTO);
    int restBytes = photo ? FIRST_BYTES : CardLayout.HEAD_BYTES - FIRST_BYTES;
    byte[] rest = commands.read(layout.headBlock(), FIRST_BYTES, restBytes);
    System.arraycopy(rest, 0, head, FIRST_BYTES, CardLayout.HEAD_BYTES - FIRST_BYTES);
    ThaiIdContent text = new CardDecoder(new CardText(head, tail(layout, first))).content();
    return switch (text) {
      case ThaiIdContent.Refused refused -> refused;
      case ThaiIdContent.Understood understood -> {
        told.accept(new CardProgress.TextRead(understood.citizen(), understood.extras().details()));
        int photoAt = CardLayout.PHOTO_OFFSET - FIRST_BYTES;
        byte[] begin = photo ? Arrays.copyOfRange(rest, photoAt, restBytes) : new byte[0];
        yield withExtras(understood, wanted, layout, begin);
      }
    };
  }

  private ThaiIdContent withExtras(
      ThaiIdContent.Understood text, Set<CardExtra> wanted, CardLayout layout, byte[] photoBegin)
      throws E, RefusedException {
    CardPart<CardPhoto> photo = new CardPart.NotAsked<>();
    CardPart<NhsoApplet> nhso = new CardPart.NotAsked<>();
    CardPart<LaserNumber> laser = new CardPart.NotAsked<>();
    if (wanted.contains(CardExtra.PHOTO)) {
      photo = extras.photo(layout, photoBegin);
    }
    if (wanted.contains(CardExtra.NHSO)) {
      nhso = extras.nhso();
    }
    if (wanted.contains(CardExtra.LASER_NUMBER)) {
      laser = extras.laserNumber();
    }
    boolean left = wanted.contains(CardExtra.NHSO) || wanted.contains(CardExtra.LASER_NUMBER);
    if (left && !number().equals(Optional.of(text.citizen().number()))) {
      return new ThaiIdContent.Refused(CardFault.REMOVED, "another card at the end of the read");
    }
    return new ThaiIdContent.Understood(
        text.citizen(), new CardExtras(text.extras().details(), photo, nhso, laser));
  }

  private void selectMoi() throws E, RefusedException {
    int status = commands.select(Applet.MOI);
    if (!CardStatus.of(status).isGood()) {
      throw new RefusedException(
          CardFault.WRONG_CARD, String.format(Locale.ROOT, "SELECT answered %04X", status), false);
    }
  }

  /** 255 bytes; or 154 of an old card whose block 0 may end there. */
  private byte[] firstOfBlock0() throws E, RefusedException {
    try {
      return commands.read(0, 0, FIRST_BYTES);
    } catch (RefusedException e) {
      if (!e.isOfAddress()) {
        throw e;
      }
      byte[] first = commands.read(0, 0, OLD_BYTES);
      if (CardLayout.of(Tis620.decode(first, 0, CardField.LAYOUT.length())) != CardLayout.V0002) {
        throw e;
      }
      return first;
    }
  }

  /** The first 255 bytes of the head, the layout in front as in layout 0003. */
  private byte[] firstOfHead(CardLayout layout, byte[] first) throws E, RefusedException {
    if (layout.headBlock() == 0) {
      return first;
    }
    byte[] head = commands.read(layout.headBlock(), 0, FIRST_BYTES);
    System.arraycopy(first, 0, head, 0, CardField.LAYOUT.length());
    return head;
  }

  /** The address: layout 0002 has told it already. */
  private byte[] tail(CardLayout layout, byte[] first) throws E, RefusedException {
    int offset = layout.tailOffset();
    int end = offset + layout.tailBytes();
    return end <= first.length
        ? Arrays.copyOfRange(first, offset, end)
        : commands.read(layout.tailBlock(), offset, layout.tailBytes());
  }

  private Optional<CitizenNumber> number() throws E, RefusedException {
    selectMoi();
    CardField field = CardField.NUMBER;
    byte[] bytes = commands.read(0, 0, field.offset() + field.length());
    CardLayout layout = CardLayout.of(Tis620.decode(bytes, 0, CardField.LAYOUT.length()));
    if (layout.headBlock() == 0) {
      return CitizenNumber.parse(Tis620.decode(bytes, field.offset(), field.length()));
    }
    byte[] number = commands.read(layout.headBlock(), field.offset(), field.length());
    return CitizenNumber.parse(Tis620.decode(number, 0, field.length()));
  }
}
