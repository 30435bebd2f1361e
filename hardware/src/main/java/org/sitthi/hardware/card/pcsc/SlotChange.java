package org.sitthi.hardware.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.hardware.card.SlotEvent;

/** What happened at a slot between two looks. */
final class SlotChange {

  private SlotChange() {}

  /**
   * Compares two looks. A card now and then with another event counter is another insertion, of the
   * same card or of another.
   *
   * @param nanos {@link System#nanoTime} of the second look
   */
  static List<SlotEvent> between(SlotState before, SlotState after, long nanos) {
    boolean swapped = before.present() && after.present() && before.counter() != after.counter();
    List<SlotEvent> events = new ArrayList<>(2);
    if (swapped || (before.present() && !after.present())) {
      events.add(new SlotEvent.CardRemoved());
    }
    if (swapped || (!before.present() && after.present())) {
      events.add(new SlotEvent.CardInserted(nanos));
    }
    return events;
  }
}
