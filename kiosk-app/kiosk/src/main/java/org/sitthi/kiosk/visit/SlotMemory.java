package org.sitthi.kiosk.visit;

import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.SlotEvent;

/**
 * What the slot told last, so that a card or a loss that came at a busy moment isn't forgotten.
 *
 * <p>Also that a card was in when the reader went: found there again, it begins no second visit
 * before it was out. Else a reader with a loose plug would print slip after slip for one card.
 */
final class SlotMemory {

  /** What the visit still has to learn once it is ready. */
  enum Unseen {
    NOTHING,
    CARD,
    LOST
  }

  private Unseen unseen = Unseen.NOTHING;
  private boolean served;
  private boolean lost;
  private CardFault fault = CardFault.READER_GONE;
  private String readerName = "";

  /**
   * Remembers.
   *
   * @param keepsCard whether the card that is in has a visit that goes on without the reader
   */
  void remember(SlotEvent event, boolean keepsCard) {
    switch (event) {
      case SlotEvent.CardInserted _ -> unseen = served ? Unseen.NOTHING : Unseen.CARD;
      case SlotEvent.CardRemoved _ -> {
        unseen = Unseen.NOTHING;
        served = false;
      }
      case SlotEvent.ReaderLost lost -> {
        served |= keepsCard;
        unseen = Unseen.LOST;
        this.lost = true;
        fault = lost.fault();
      }
      case SlotEvent.ReaderReady ready -> {
        unseen = Unseen.NOTHING;
        lost = false;
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

  /** A kiosk without a reader serves somebody without a card: it will have to learn it anew. */
  void unlearn() {
    if (lost) {
      unseen = Unseen.LOST;
    }
  }

  CardFault fault() {
    return fault;
  }

  String readerName() {
    return readerName;
  }
}
