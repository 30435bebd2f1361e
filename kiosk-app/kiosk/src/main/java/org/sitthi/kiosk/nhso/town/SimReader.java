package org.sitthi.kiosk.nhso.town;

import java.util.Optional;

/** A reader whose card is put in and taken out by a word. */
final class SimReader implements TownReader {

  private volatile Optional<TownPerson> slot = Optional.empty();

  void insert(TownPerson person) {
    slot = Optional.of(person);
  }

  void remove() {
    slot = Optional.empty();
  }

  @Override
  public Optional<TownPerson> inserted() {
    return slot;
  }

  @Override
  public boolean hasReader() {
    return true;
  }
}
