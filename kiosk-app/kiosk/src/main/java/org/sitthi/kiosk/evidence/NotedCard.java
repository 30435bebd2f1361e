package org.sitthi.kiosk.evidence;

import java.time.Duration;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;

/** A reader whose whole reads are noted. */
public record NotedCard(CardReader reader, Trail trail) implements CardReader {

  @Override
  public void watch(Consumer<SlotEvent> listener) {
    reader.watch(listener);
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    CardReading reading = reader.read(firstLook, deadline);
    if (reading instanceof CardReading.Read read) {
      trail.cardRead(read.citizen());
    }
    return reading;
  }

  @Override
  public void close() {
    reader.close();
  }
}
