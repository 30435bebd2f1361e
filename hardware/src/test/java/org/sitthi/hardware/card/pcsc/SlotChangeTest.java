package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;

class SlotChangeTest {

  private static final SlotState EMPTY = new SlotState(0x0000_0010);
  private static final SlotState CARD = new SlotState(0x0001_0020);
  private static final SlotState CARD_IN_USE = new SlotState(0x0001_0122);
  private static final SlotState OTHER_CARD = new SlotState(0x0003_0020);

  @Test
  void aCardThatCameIsAnInsertion() {
    assertThat(SlotChange.between(EMPTY, CARD, 7)).containsExactly(new CardInserted(7));
  }

  @Test
  void aCardThatWentIsARemoval() {
    assertThat(SlotChange.between(CARD, EMPTY, 7)).containsExactly(new CardRemoved());
  }

  @Test
  void anotherCounterBetraysASwap() {
    assertThat(SlotChange.between(CARD, OTHER_CARD, 7))
        .containsExactly(new CardRemoved(), new CardInserted(7));
  }

  @Test
  void useByAnotherProgramIsNoEvent() {
    assertThat(SlotChange.between(CARD, CARD_IN_USE, 7)).isEmpty();
    assertThat(SlotChange.between(EMPTY, EMPTY, 7)).isEmpty();
  }
}
