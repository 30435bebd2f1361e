package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReaderContract;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvent.ReaderLost;
import org.sitthi.hardware.card.SlotEvent.ReaderReady;
import org.sitthi.hardware.card.SlotEvents;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.slf4j.LoggerFactory;

@ExtendWith(OnePcscd.class)
class PcscCardReaderTest extends CardReaderContract {

  private final VirtualPcscd pcscd;

  PcscCardReaderTest(VirtualPcscd pcscd) {
    this.pcscd = pcscd;
  }

  @Override
  protected VirtualSlot hand() {
    return pcscd.slot(0);
  }

  @Override
  protected CardReader open() {
    return new PcscCardReader("*00 00", Optional.of(pcscd.socket()));
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
}
