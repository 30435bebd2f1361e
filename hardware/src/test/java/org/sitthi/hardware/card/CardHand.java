package org.sitthi.hardware.card;

import org.sitthi.hardware.card.virtual.MadeUpPerson;

/** A hand at the slot of a reader under test. */
public interface CardHand extends AutoCloseable {

  /** Puts a card in; one that is in is taken out first. */
  void insert(MadeUpPerson person);

  /** Takes the card out. */
  void remove();

  /** Exchanges with the card last put in. */
  int exchanges();

  @Override
  void close();
}
