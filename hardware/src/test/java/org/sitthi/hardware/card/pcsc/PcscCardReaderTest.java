package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardHand;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReaderContract;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvent.ReaderLost;
import org.sitthi.hardware.card.SlotEvent.ReaderReady;
import org.sitthi.hardware.card.SlotEvents;
import org.sitthi.hardware.card.trace.CardTrace;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.CardTrick;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.slf4j.LoggerFactory;

@ExtendWith(OnePcscd.class)
class PcscCardReaderTest extends CardReaderContract<PcscCardReader> {

  /** Each costs 0.8 s of pcscd's polling; 500 by hand, see {@link Footprint}. */
  private final VirtualPcscd pcscd;

  private final VirtualSlot slot;

  PcscCardReaderTest(VirtualPcscd pcscd) {
    super(
        new PcscCardReader("*00 00", Optional.of(pcscd.socket())),
        reader -> new SlotHand(pcscd.slot(0)));
    this.pcscd = pcscd;
    this.slot = ((SlotHand) hand).slot();
  }

  @Test
  void onlyTheNumberTakesThreeExchanges() {
    insert("somchai");
    PcscCardReader numbers = new PcscCardReader("*00 00", Optional.of(pcscd.socket()));
    assertThat(numbers.readNumber(DEADLINE).orElseThrow().digits())
        .isEqualTo(person("somchai").card().number());
    assertThat(slot.exchanges()).isEqualTo(3);
  }

  @Test
  void aCrashedPcscdIsLostOnceAndTheNextCardWorks() {
    insert("somchai");
    pcscd.kill();
    assertThat(events.next(ReaderLost.class).fault()).isEqualTo(CardFault.SERVICE_GONE);
    assertThat(fault()).isEqualTo(CardFault.SERVICE_GONE);
    long back = System.nanoTime();
    pcscd.restart();
    events.next(ReaderReady.class);
    assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(20));
    // The slot may be seen empty first: the card connects only when vpcd listens.
    events.nextOfAll(CardInserted.class);
    read();
    remove();
    insert("malee");
    read();
  }

  @Test
  void nothingOfThePatientIsLogged() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try {
      pcscd.restart();
      events.next(ReaderLost.class);
      events.next(ReaderReady.class);
      events.nextOfAll(CardRemoved.class);
      for (String key : List.of("somchai", "wrong-digit")) {
        insert(key);
        assertSecret(reader.read(look -> {}, DEADLINE).toString(), key);
        remove();
      }
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    assertThat(log.list).isNotEmpty();
    log.list.forEach(event -> assertSecret(event.getFormattedMessage(), "somchai"));
    log.list.forEach(event -> assertSecret(event.getFormattedMessage(), "wrong-digit"));
  }

  private static void assertSecret(String text, String key) {
    CardData card = person(key).card();
    assertThat(text)
        .doesNotContain(card.number(), card.thaiName(), card.address())
        .doesNotContain(card.thaiName().split("#", -1)[1], card.englishName().split("#", -1)[1]);
  }

  @Test
  void anUnpluggedReaderIsLostAndFoundAgain() {
    pcscd.restartWithoutReader();
    assertThat(events.next(ReaderLost.class).fault())
        .isIn(CardFault.SERVICE_GONE, CardFault.READER_GONE);
    assertThat(fault()).isEqualTo(CardFault.READER_GONE);
    pcscd.restart();
    events.nextOfAll(ReaderReady.class);
    events.nextOfAll(CardRemoved.class);
    insert("somchai");
    read();
  }

  @Test
  void aFrozenServiceTimesOutAndGoesOnWhenItIsBack() {
    insert("somchai");
    pcscd.freeze();
    try {
      assertThat(fault(reader.read(look -> {}, Duration.ofMillis(300))))
          .isIn(CardFault.TIMED_OUT, CardFault.SHARED_TOO_LONG);
    } finally {
      pcscd.thaw();
    }
    read();
  }

  @Test
  void aFrozenServiceIsLostOnceAndReadyAgainWhenItIsBack() {
    insert("somchai");
    pcscd.freeze();
    try {
      assertThat(events.next(ReaderLost.class).fault()).isEqualTo(CardFault.SERVICE_GONE);
    } finally {
      pcscd.thaw();
    }
    events.next(ReaderReady.class);
    events.next(CardInserted.class);
    read();
  }

  @Test
  void aSwapInTheMiddleOfAReadIsARemoval() {
    for (int exchange : new int[] {4, 6}) {
      insert("somchai");
      slot.play(new CardTrick.Swap(exchange, person("malee")));
      assertThat(fault()).as("at exchange %d", exchange).isEqualTo(CardFault.REMOVED);
      remove();
    }
  }

  @Test
  void aSelectionThatIsLostIsTriedAgain() {
    insert("somchai");
    slot.play(new CardTrick.Forget(4));
    slot.play(new CardTrick.Torn(9));
    assertThat(read().exchanges()).isEqualTo(4 + 5 + 7);
  }

  @Test
  void everyMannerOfAnswerIsRead() {
    for (CardData.Manner manner : CardData.Manner.values()) {
      slot.insert(person("somchai").with(manner));
      events.next(CardInserted.class);
      assertThat(read().citizen().number().digits()).isEqualTo(person("somchai").card().number());
      remove();
    }
  }

  @Test
  void aRecordedReadHoldsNothingOfThePerson() {
    insert("somchai");
    CardTrace trace = reader.record(EnumSet.allOf(CardExtra.class), DEADLINE);
    assertThat(trace.end()).isEmpty();
    assertThat(trace.exchanges()).hasSize(45);
    assertSecret(trace.text(), "somchai");
    remove();
    insert("bank-card");
    assertThat(reader.record(EnumSet.noneOf(CardExtra.class), DEADLINE).text())
        .isEqualTo("00A4040008A000000054480001 > 6A82\n! WRONG_CARD\n");
  }

  @Test
  void aReaderThatIsNotThereIsLost() {
    SlotEvents other = new SlotEvents();
    try (CardReader nowhere = new PcscCardReader("No such*", Optional.of(pcscd.socket()))) {
      nowhere.watch(other);
      assertThat(other.next(ReaderLost.class).fault()).isEqualTo(CardFault.READER_GONE);
      assertThat(nowhere.read(look -> {}, DEADLINE).toString()).contains("READER_GONE");
    }
    assertThat(other.isEmpty()).isTrue();
  }

  @Test
  void theOtherSlotIsNotDelayedByASilentCard() {
    insert("hanging");
    Thread hanging = Thread.ofVirtual().start(() -> reader.read(look -> {}, Duration.ofSeconds(5)));
    SlotEvents others = new SlotEvents();
    try (VirtualSlot otherSlot = pcscd.slot(1);
        CardReader other = new PcscCardReader("*00 01", Optional.of(pcscd.socket()))) {
      other.watch(others);
      others.next(ReaderReady.class);
      others.next(CardRemoved.class);
      otherSlot.insert(person("krung"));
      others.next(CardInserted.class);
      assertThat(other.read(look -> {}, DEADLINE).toString()).startsWith("Read[");
    }
    assertThat(hanging.isAlive() || slot.exchanges() > 0).isTrue();
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
  void someCardsLeaveNoThreadNoFileAndNoMemoryBehind() throws IOException {
    cardsLeaveNothingBehind(4);
  }

  @Test
  @Tag("nightly")
  void fiveHundredCardsLeaveNoThreadNoFileAndNoMemoryBehind() throws IOException {
    cardsLeaveNothingBehind(500);
  }

  private void cardsLeaveNothingBehind(int cards) throws IOException {
    List<Footprint> footprints = new ArrayList<>();
    for (int i = 0; i <= cards; i++) {
      insert("somchai");
      read();
      remove();
      if (i == 0 || i == cards || i % 100 == 0) {
        footprints.add(Footprint.now());
      }
    }
    Footprint.write(footprints);
    Footprint before = footprints.getFirst();
    Footprint after = footprints.getLast();
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 4);
    assertThat(after.files()).isLessThanOrEqualTo(before.files() + 4);
    assertThat(after.serviceThreads()).isLessThanOrEqualTo(before.serviceThreads() + 2);
    assertThat(after.serviceFiles()).isLessThanOrEqualTo(before.serviceFiles() + 4);
    assertThat(after.residentKilobytes()).isLessThan(before.residentKilobytes() + 100_000);
  }

  private static void takeOutOnceAsked(VirtualSlot slot) {
    while (slot.exchanges() == 0) {
      Thread.onSpinWait();
    }
    slot.remove();
  }

  /** A hand at a slot of vpcd. */
  private record SlotHand(VirtualSlot slot) implements CardHand {

    @Override
    public void insert(MadeUpPerson person) {
      slot.insert(person);
    }

    @Override
    public void remove() {
      slot.remove();
    }

    @Override
    public int exchanges() {
      return slot.exchanges();
    }

    @Override
    public void close() {
      slot.close();
    }
  }
}
