package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.citizen.Citizen;

/** The card slot: what is in it outlives the power; who listens to it does not. */
final class SimSlot implements CardReader {

  private final World world;
  private Consumer<SlotEvent> listener = _ -> {};
  private Optional<Citizen> card = Optional.empty();
  private boolean lost;

  SimSlot(World world) {
    this.world = world;
  }

  Optional<Citizen> card() {
    return card;
  }

  void insert(Citizen person) {
    card = Optional.of(person);
    world.story.tell(() -> "card of " + People.name(person) + " goes in");
    if (!lost) {
      listener.accept(new SlotEvent.CardInserted(world.time.nanos()));
    }
  }

  void pull() {
    if (card.isPresent()) {
      card = Optional.empty();
      world.story.tell(() -> "card goes out");
      if (!lost) {
        listener.accept(new SlotEvent.CardRemoved());
      }
    }
  }

  void lose() {
    if (!lost) {
      lost = true;
      CardFault[] faults = {CardFault.READER_GONE, CardFault.SERVICE_GONE};
      listener.accept(new SlotEvent.ReaderLost(world.oneOf("reader lost", faults)));
    }
  }

  void find() {
    if (lost) {
      lost = false;
      world.story.tell(() -> "the reader is back");
      tellAll();
    }
  }

  boolean isLost() {
    return lost;
  }

  /** A kiosk without power hears nothing. */
  void unplug() {
    listener = _ -> {};
  }

  @Override
  public void watch(Consumer<SlotEvent> hears) {
    listener = hears;
    if (lost) {
      listener.accept(new SlotEvent.ReaderLost(CardFault.READER_GONE));
    } else {
      tellAll();
    }
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    if (lost) {
      return new CardReading.Failed(CardFault.READER_GONE, "simulated");
    }
    if (card.isEmpty()) {
      return new CardReading.Failed(CardFault.REMOVED, "simulated");
    }
    if (world.trouble(Trouble.CARD_UNREADABLE)) {
      return new CardReading.Failed(world.oneOf("read failed", CardFault.values()), "simulated");
    }
    Citizen person = card.get();
    firstLook.accept(new FirstLook(person.number(), person.thaiName(), person.englishName()));
    return new CardReading.Read(person, 7, Duration.ofMillis(200));
  }

  @Override
  public void close() {}

  private void tellAll() {
    listener.accept(new SlotEvent.ReaderReady("Sim"));
    listener.accept(
        card.isPresent()
            ? new SlotEvent.CardInserted(world.time.nanos())
            : new SlotEvent.CardRemoved());
  }
}
