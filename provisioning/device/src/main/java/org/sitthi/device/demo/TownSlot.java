package org.sitthi.device.demo;

import java.util.Optional;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;

/** The agent looks at the same virtual card as the kiosk. */
record TownSlot(VirtualSlot slot) implements TownReader {

  @Override
  public Optional<TownPerson> inserted() {
    return slot.inserted().flatMap(TownFolk::inTown);
  }

  @Override
  public boolean hasReader() {
    return true;
  }
}
