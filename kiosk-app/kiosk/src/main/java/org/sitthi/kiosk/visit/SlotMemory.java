package org.sitthi.kiosk.visit;

import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.SlotEvent;

/** What the slot told last, so that a card or a loss that came at a busy moment isn't forgotten. */
final class SlotMemory {

  /** What the visit still has to learn once it is ready. */
  enum Unseen {
    NOTHING,
    CARD,
    LOST
  }

  private Unseen unseen = Unseen.NOTHING;
  private CardFault fault = CardFault.READER_GONE;
  private String readerName = "";

  void remember(SlotEvent event) {
    switch (event) {
      case SlotEvent.CardInserted _ -> unseen = Unseen.CARD;
      case SlotEvent.CardRemoved _ -> unseen = Unseen.NOTHING;
      case SlotEvent.ReaderLost lost -> {
        unseen = Unseen.LOST;
        fault = lost.fault();
      }
      case SlotEvent.ReaderReady ready -> {
        unseen = Unseen.NOTHING;
        readerName = ready.readerName();
      }
    }
  }

  Unseen unseen() {
    return unseen;
  }

  /** The card that is in the slot has begun its visit. */
  void seen() {
    unseen = Unseen.NOTHING;
  }

  /** A closed kiosk has learned of the loss. */
  void learned(VisitState state) {
    if (unseen == Unseen.LOST && state instanceof VisitState.OutOfService) {
      unseen = Unseen.NOTHING;
    }
  }

  CardFault fault() {
    return fault;
  }

  String readerName() {
    return readerName;
  }
}
