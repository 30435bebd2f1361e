package org.sitthi.hardware.card.trace;

import java.util.HashMap;
import java.util.Map;
import org.sitthi.hardware.card.thaiid.Applet;
import org.sitthi.hardware.card.thaiid.CardField;
import org.sitthi.hardware.card.thaiid.CardLayout;
import org.sitthi.hardware.card.thaiid.NhsoField;
import org.sitthi.hardware.card.thaiid.Tis620;

/** A card's memory as far as a session showed it, each field made up in the form it had. */
final class MadeUpMemory {

  private static final int PHOTO_LENGTH_BYTES = 2;
  private static final int ADM_STATE_BYTES = 4;
  private static final int LASER_OFFSET = 7;
  private static final int LASER_BYTES = 16;

  private final Map<Place, Byte> said;
  private final Map<Place, Byte> madeUp = new HashMap<>();

  MadeUpMemory(Map<Place, Byte> said) {
    this.said = said;
    CardLayout layout = CardLayout.of(text(new Place(Applet.MOI, 0, 0), 4));
    for (CardField field : CardField.values()) {
      replace(place(field, layout), length(field, layout), MadeUpText.of(field));
    }
    if (layout == CardLayout.V0002) {
      replace(new Place(Applet.MOI, 0, 0), CardField.LAYOUT.length(), MadeUpText::kept);
    }
    int photo = CardLayout.PHOTO_OFFSET;
    Place photoPlace = new Place(Applet.MOI, layout.headBlock(), photo);
    replace(photoPlace.plus(-PHOTO_LENGTH_BYTES), PHOTO_LENGTH_BYTES, MadeUpText::kept);
    replace(photoPlace, CardLayout.PHOTO_BYTES, MadeUpText::photo);
    for (NhsoField field : NhsoField.values()) {
      replace(new Place(Applet.NHSO, 0, field.offset()), field.length(), MadeUpText.of(field));
    }
    replace(new Place(Applet.ADM, 0, 0), ADM_STATE_BYTES, MadeUpText::kept);
    replace(new Place(Applet.ADM, 0, LASER_OFFSET), LASER_BYTES, MadeUpText::letters);
  }

  /** The made-up byte; 0 where no field is known, as in the signature. */
  byte at(Place place) {
    return madeUp.getOrDefault(place, (byte) 0);
  }

  private static Place place(CardField field, CardLayout layout) {
    int fromAddress = field.offset() - CardField.ADDRESS.offset();
    return fromAddress < 0
        ? new Place(Applet.MOI, layout.headBlock(), field.offset())
        : new Place(Applet.MOI, layout.tailBlock(), layout.tailOffset() + fromAddress);
  }

  /** Layout 0002 has a shorter address and nothing behind it. */
  private static int length(CardField field, CardLayout layout) {
    int fromAddress = field.offset() - CardField.ADDRESS.offset();
    return fromAddress < 0
        ? field.length()
        : Math.max(0, Math.min(field.length(), layout.tailBytes() - fromAddress));
  }

  private void replace(Place first, int length, MadeUpText rule) {
    byte[] field = new byte[length];
    for (int i = 0; i < length; i++) {
      field[i] = said.getOrDefault(first.plus(i), (byte) ' ');
    }
    byte[] made = rule.madeUp(field);
    for (int i = 0; i < length; i++) {
      madeUp.put(first.plus(i), made[i]);
    }
  }

  private String text(Place first, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = said.getOrDefault(first.plus(i), (byte) ' ');
    }
    return Tis620.decode(bytes, 0, length);
  }
}
