package org.sitthi.hardware.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvent.ReaderReady;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;

/** What every {@link CardReader} does, whatever stands behind it. */
public abstract class CardReaderContract {

  protected static final Duration DEADLINE = Duration.ofSeconds(15);

  /** Each costs 0.8 s of pcscd's polling; run with more for a longer soak. */
  private static final int CARDS = Integer.getInteger("sitthi.test.cards", 8);

  private static final PeopleFolder PEOPLE = PeopleFolder.builtIn();

  protected final SlotEvents events = new SlotEvents();
  protected VirtualSlot slot = new VirtualSlot(1);
  protected CardReader reader = new NoReader();

  /** A hand at the slot that {@link #open} watches. */
  protected abstract VirtualSlot hand();

  /** A new reader of an empty slot. */
  protected abstract CardReader open();

  @BeforeEach
  void open_and_watch() {
    slot = hand();
    reader = open();
    reader.watch(events);
    events.next(ReaderReady.class);
    events.nextOfAll(CardRemoved.class);
  }

  @AfterEach
  void close() {
    slot.close();
    reader.close();
  }

  @Test
  void everyValidCardIsReadInSevenExchanges() {
    for (String key : List.of("somchai", "malee", "orawan", "krung", "long")) {
      insert(key);
      CardReading.Read read = read();
      assertThat(read.exchanges()).as(key).isEqualTo(7);
      assertThat(slot.exchanges()).as(key).isEqualTo(7);
      assertThat(read.cardTime()).isPositive().isLessThan(DEADLINE);
      assertSame(read.citizen(), person(key));
      remove();
    }
  }

  @Test
  void anOldCardForLifeWithOnlyAYearIsReadRight() {
    insert("yai");
    Citizen citizen = read().citizen();
    assertThat(citizen.birthDate()).contains(new PartialDate(1934, 0, 0));
    assertThat(citizen.expiry()).isEqualTo(new CardExpiry.Lifelong());
  }

  @Test
  void theFirstLookComesBeforeTheReadEndsAndOnTheCallersThread() {
    insert("somchai");
    List<String> seen = new ArrayList<>();
    Thread caller = Thread.currentThread();
    CardReading reading =
        reader.read(
            look -> {
              assertThat(Thread.currentThread()).isEqualTo(caller);
              seen.add(look.thaiName().first());
            },
            DEADLINE);
    assertThat(reading).isInstanceOf(CardReading.Read.class);
    assertThat(seen).containsExactly("สมชาย");
  }

  @Test
  void aCardCanBeReadAgain() {
    insert("somchai");
    assertThat(read().citizen()).isEqualTo(read().citizen());
  }

  @Test
  void insertionsCarryTheTimeOfDetection() {
    long before = System.nanoTime();
    slot.insert(person("somchai"));
    CardInserted inserted = events.next(CardInserted.class);
    assertThat(inserted.detectedNanos() - before).isPositive();
    assertThat(System.nanoTime() - inserted.detectedNanos()).isPositive();
  }

  @Test
  void aSwapBetweenTwoLooksIsARemovalAndAnInsertion() {
    insert("somchai");
    slot.insert(person("malee"));
    events.next(CardRemoved.class);
    events.next(CardInserted.class);
    assertSame(read().citizen(), person("malee"));
  }

  @Test
  void aCardPutInBackwardsIsMute() {
    insert("backwards");
    assertThat(fault()).isEqualTo(CardFault.MUTE);
    remove();
    insert("somchai");
    read();
  }

  @Test
  void aBankCardIsTheWrongCard() {
    insert("bank-card");
    assertThat(fault()).isEqualTo(CardFault.WRONG_CARD);
  }

  @Test
  void aWrongCheckDigitIsNeverRepaired() {
    insert("wrong-digit");
    List<FirstLook> looks = new ArrayList<>();
    CardReading reading = reader.read(looks::add, DEADLINE);
    assertThat(fault(reading)).isEqualTo(CardFault.NUMBER_INVALID);
    assertThat(looks).isEmpty();
  }

  @Test
  void aSilentCardTimesOutAndTheNextCardWorks() {
    for (int i = 0; i < 2; i++) {
      insert("hanging");
      assertThat(fault(reader.read(look -> {}, Duration.ofMillis(300))))
          .isEqualTo(CardFault.TIMED_OUT);
      remove();
      insert("somchai");
      read();
      remove();
    }
  }

  @Test
  void aSilentCardThatIsTakenOutEndsTheRead() {
    insert("hanging");
    Thread hand = Thread.ofVirtual().start(() -> takeOutOnceAsked(slot));
    assertThat(fault()).isEqualTo(CardFault.REMOVED);
    assertThat(hand.isAlive() || slot.inserted().isEmpty()).isTrue();
  }

  @Test
  void aCardPulledOutWhileItIsReadIsRemoved() {
    for (int exchange : new int[] {1, 4, 6}) {
      insert("somchai");
      slot.pullOutAfter(exchange);
      assertThat(fault()).as("after exchange %d", exchange).isEqualTo(CardFault.REMOVED);
      events.next(CardRemoved.class);
    }
  }

  @Test
  void anEmptySlotReadsAsRemoved() {
    assertThat(fault()).isEqualTo(CardFault.REMOVED);
  }

  @Test
  void manyCardsLeaveNoThreadAndNoFileBehind() {
    insert("somchai");
    read();
    remove();
    int threads = Thread.activeCount();
    int files = openFiles();
    for (int i = 0; i < CARDS; i++) {
      insert("somchai");
      read();
      remove();
    }
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
    assertThat(openFiles()).isLessThanOrEqualTo(files + 4);
  }

  @Test
  void aDeadlineOutOfRangeIsRefused() {
    assertThatThrownBy(() -> reader.read(look -> {}, Duration.ofSeconds(61)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  protected final void insert(String key) {
    slot.insert(person(key));
    events.next(CardInserted.class);
  }

  protected final void remove() {
    slot.remove();
    events.next(CardRemoved.class);
  }

  protected final CardReading.Read read() {
    CardReading reading = reader.read(look -> {}, DEADLINE);
    assertThat(reading).isInstanceOf(CardReading.Read.class);
    return (CardReading.Read) reading;
  }

  protected final CardFault fault() {
    return fault(reader.read(look -> {}, DEADLINE));
  }

  protected static MadeUpPerson person(String key) {
    return PEOPLE.get(key);
  }

  private static CardFault fault(CardReading reading) {
    assertThat(reading).isInstanceOf(CardReading.Failed.class);
    return ((CardReading.Failed) reading).fault();
  }

  private static int openFiles() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }

  private static void takeOutOnceAsked(VirtualSlot slot) {
    while (slot.exchanges() == 0) {
      Thread.onSpinWait();
    }
    slot.remove();
  }

  private static void assertSame(Citizen citizen, MadeUpPerson person) {
    assertThat(citizen.number().digits()).isEqualTo(person.card().number());
    assertThat(
            String.join(
                "#",
                citizen.thaiName().prefix(),
                citizen.thaiName().first(),
                citizen.thaiName().middle(),
                citizen.thaiName().last()))
        .isEqualTo(person.card().thaiName());
    assertThat(citizen.address().raw()).isEqualTo(person.card().address());
    assertThat(citizen.cardLayout()).isEqualTo("0003");
  }

  /** Stands in the field until the test has opened its reader. */
  private static final class NoReader implements CardReader {

    @Override
    public void watch(java.util.function.Consumer<SlotEvent> listener) {
      throw new IllegalStateException();
    }

    @Override
    public CardReading read(java.util.function.Consumer<FirstLook> firstLook, Duration deadline) {
      return new CardReading.Failed(CardFault.READER_GONE, Optional.empty().toString());
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
