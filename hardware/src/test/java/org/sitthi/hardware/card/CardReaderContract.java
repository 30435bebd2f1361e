package org.sitthi.hardware.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvent.ReaderReady;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;

/** What every {@link CardReader} does, whatever stands behind it. */
public abstract class CardReaderContract<R extends CardReader & FullCardReader> {

  protected static final Duration DEADLINE = Duration.ofSeconds(15);

  private static final PeopleFolder PEOPLE = PeopleFolder.builtIn();

  protected final SlotEvents events = new SlotEvents();
  protected final R reader;
  protected final CardHand hand;

  /**
   * A contract to be kept.
   *
   * @param reader a new reader of an empty slot
   * @param hand at that slot
   */
  protected CardReaderContract(R reader, Function<R, CardHand> hand) {
    this.reader = reader;
    this.hand = hand.apply(reader);
  }

  @BeforeEach
  void watch() {
    reader.watch(events);
    events.next(ReaderReady.class);
    events.nextOfAll(CardRemoved.class);
  }

  @AfterEach
  void close() {
    hand.close();
    reader.close();
  }

  @Test
  void everyValidCardIsReadInSevenExchanges() {
    for (String key : List.of("somchai", "malee", "orawan", "long")) {
      insert(key);
      CardReading.Read read = read();
      assertThat(read.exchanges()).as(key).isEqualTo(7);
      assertThat(hand.exchanges()).as(key).isEqualTo(7);
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
    hand.insert(person("somchai"));
    CardInserted inserted = events.next(CardInserted.class);
    assertThat(inserted.detectedNanos() - before).isPositive();
    assertThat(System.nanoTime() - inserted.detectedNanos()).isPositive();
  }

  @Test
  void aSwapBetweenTwoLooksIsARemovalAndAnInsertion() {
    insert("somchai");
    hand.insert(person("malee"));
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
  void anEmptySlotReadsAsRemoved() {
    assertThat(fault()).isEqualTo(CardFault.REMOVED);
  }

  @Test
  void aDeadlineOutOfRangeIsRefused() {
    assertThatThrownBy(() -> reader.read(look -> {}, Duration.ofSeconds(61)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOldLayoutIsReadInEight() {
    insert("yai");
    CardReading.Read read = read();
    assertThat(read.exchanges()).isEqualTo(8);
    assertThat(read.citizen().cardLayout()).isEqualTo("0002");
    assertThat(read.citizen().address().raw()).isEqualTo(person("yai").card().address());
  }

  @Test
  void photoAppletAndLaserNumberComeAfterTheText() {
    insert("somchai");
    List<Class<?>> told = new ArrayList<>();
    FullReading reading =
        reader.readWith(
            EnumSet.allOf(CardExtra.class), news -> told.add(news.getClass()), DEADLINE);
    assertThat(told).containsExactly(CardProgress.Looked.class, CardProgress.TextRead.class);
    assertThat(reading).isInstanceOf(FullReading.Read.class);
    FullReading.Read read = (FullReading.Read) reading;
    assertThat(read.extras().photo().found().orElseThrow().jpeg()).hasSize(3500);
    assertThat(read.extras().nhso().found().orElseThrow().paidType()).isEqualTo("1");
    assertThat(read.extras().laserNumber().found().orElseThrow().text()).isEqualTo("XX0999999999");
    assertThat(read.exchanges()).isEqualTo(35 + 5 + 2 + 3);
  }

  @Test
  void whatACardDoesNotHaveIsMissingAndWhatNobodyWantsIsNotAsked() {
    insert("orawan");
    FullReading reading =
        reader.readWith(EnumSet.of(CardExtra.NHSO, CardExtra.LASER_NUMBER), news -> {}, DEADLINE);
    assertThat(reading).isInstanceOf(FullReading.Read.class);
    CardExtras extras = ((FullReading.Read) reading).extras();
    assertThat(extras.nhso()).isEqualTo(new CardPart.Missing<>("SELECT answered 6A82"));
    assertThat(extras.laserNumber()).isEqualTo(new CardPart.Missing<>("SELECT answered 6A82"));
    assertThat(extras.photo()).isEqualTo(new CardPart.NotAsked<>());
    assertThat(extras.details().isCitizenCard()).isTrue();
  }

  protected final void insert(String key) {
    hand.insert(person(key));
    events.next(CardInserted.class);
  }

  protected final void remove() {
    hand.remove();
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

  protected static CardFault fault(CardReading reading) {
    assertThat(reading).isInstanceOf(CardReading.Failed.class);
    return ((CardReading.Failed) reading).fault();
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
}
