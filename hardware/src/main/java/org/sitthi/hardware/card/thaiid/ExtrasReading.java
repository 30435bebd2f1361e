package org.sitthi.hardware.card.thaiid;

import java.util.Arrays;
import java.util.OptionalInt;
import org.sitthi.hardware.card.CardPart;
import org.sitthi.hardware.card.CardPhoto;
import org.sitthi.hardware.card.LaserNumber;
import org.sitthi.hardware.card.NhsoApplet;

/**
 * Reads photo, NHSO applet and laser number. What this card does not have is missing; what was torn
 * is thrown, for another try of the whole read.
 */
final class ExtrasReading<E extends Exception> {

  private static final int BLOCK = 255;
  private static final int LASER_OFFSET = 7;
  private static final int LASER_BYTES = 16;

  private final CardCommands<E> commands;

  ExtrasReading(CardCommands<E> commands) {
    this.commands = commands;
  }

  /**
   * The photo, block after block until its end has been seen; MOI must be selected.
   *
   * @param begin its first bytes, which came with the text
   */
  CardPart<CardPhoto> photo(CardLayout layout, byte[] begin) throws E, RefusedException {
    if (!JpegEnd.begins(begin)) {
      return new CardPart.Missing<>("no JPEG on the card");
    }
    byte[] photo = Arrays.copyOf(begin, CardLayout.PHOTO_BYTES);
    int have = begin.length;
    OptionalInt end = JpegEnd.in(photo, have);
    while (end.isEmpty() && have < photo.length) {
      int size = Math.min(BLOCK, photo.length - have);
      byte[] more = commands.read(layout.headBlock(), CardLayout.PHOTO_OFFSET + have, size);
      System.arraycopy(more, 0, photo, have, size);
      have += size;
      end = JpegEnd.in(photo, have);
    }
    if (end.isEmpty()) {
      end = JpegEnd.last(photo, have);
    }
    return end.isPresent()
        ? new CardPart.Found<>(new CardPhoto(Arrays.copyOf(photo, end.getAsInt())))
        : new CardPart.Missing<>("the JPEG has no end");
  }

  /** The NHSO applet: SELECT and two reads. */
  CardPart<NhsoApplet> nhso() throws E, RefusedException {
    int status = commands.select(Applet.NHSO);
    if (!CardStatus.of(status).isGood()) {
      return missing(status);
    }
    try {
      byte[] bytes = Arrays.copyOf(commands.read(0, 0, BLOCK), NhsoField.BYTES);
      byte[] rest = commands.read(0, BLOCK, NhsoField.BYTES - BLOCK);
      System.arraycopy(rest, 0, bytes, BLOCK, rest.length);
      return new CardPart.Found<>(new NhsoDecoder(bytes).content());
    } catch (RefusedException e) {
      return missing(e);
    }
  }

  /** The laser number: SELECT and one command; no PIN is ever sent. */
  CardPart<LaserNumber> laserNumber() throws E, RefusedException {
    int status = commands.select(Applet.ADM);
    if (!CardStatus.of(status).isGood()) {
      return missing(status);
    }
    try {
      String text = Tis620.decode(commands.admInfo(), LASER_OFFSET, LASER_BYTES).strip();
      return LaserNumber.isOne(text)
          ? new CardPart.Found<>(new LaserNumber(text))
          : new CardPart.Missing<>("no laser number on the chip");
    } catch (RefusedException e) {
      return missing(e);
    }
  }

  private static <T> CardPart<T> missing(int status) {
    return new CardPart.Missing<>("SELECT answered %04X".formatted(status));
  }

  private static <T> CardPart<T> missing(RefusedException e) throws RefusedException {
    if (e.isTorn()) {
      throw e;
    }
    return new CardPart.Missing<>(e.detail());
  }
}
