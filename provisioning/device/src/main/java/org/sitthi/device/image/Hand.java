package org.sitthi.device.image;

import java.util.Optional;
import org.sitthi.device.demo.TownFolk;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;

/** Whose card is in the machine's reader, as NHSO's agent sees it. Threads: any. */
final class Hand implements TownReader {

  private final TownFolk folk;
  private volatile Optional<VirtualSlot> slot = Optional.empty();

  Hand(PeopleFolder people) {
    folk = new TownFolk(people);
  }

  /** From now on the cards are put in here. */
  void at(VirtualSlot reader) {
    slot = Optional.of(reader);
  }

  @Override
  public Optional<TownPerson> inserted() {
    return slot.flatMap(VirtualSlot::inserted).map(MadeUpPerson::key).flatMap(folk::byKey);
  }

  @Override
  public boolean hasReader() {
    return true;
  }
}
