package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvents;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/** Trying again, and living with other programs, on a real pcscd. */
@ExtendWith(OnePcscd.class)
class CardJobTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final VirtualPcscd pcscd;
  private final VirtualSlot slot;
  private final SlotEvents events = new SlotEvents();
  private final PcscCardReader reader;
  private final AtomicInteger tries = new AtomicInteger();

  CardJobTest(VirtualPcscd pcscd) {
    this.pcscd = pcscd;
    this.slot = pcscd.slot(0);
    this.reader = new PcscCardReader("*00 00", Optional.of(pcscd.socket()));
  }

  @BeforeEach
  void insert() {
    reader.watch(events);
    events.nextOfAll(CardRemoved.class);
    slot.insert(PeopleFolder.builtIn().get("somchai"));
    events.next(CardInserted.class);
  }

  @AfterEach
  void takeOut() {
    slot.close();
    reader.close();
  }

  @Test
  void aTornAnswerIsTriedAgain() {
    CardJob<String> job =
        job((card, counts) -> tries.incrementAndGet() < 3 ? torn() : new Attempt.Final<>("done"));
    assertThat(job.run()).isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @Test
  void triesAreCounted() {
    CardJob<String> job =
        job((card, counts) -> {
          tries.incrementAndGet();
          throw new PcscException("SCardTransmit", PcscError.NOT_TRANSACTED);
        });
    assertThat(job.run()).isEqualTo("TORN SCardTransmit: NOT_TRANSACTED (0x80100016), try 6");
    assertThat(tries).hasValue(6);
  }

  @Test
  void aCardTakenOutIsNotWaitedFor() {
    CardJob<String> job =
        job((card, counts) -> {
          tries.incrementAndGet();
          slot.remove();
          events.next(CardRemoved.class);
          return torn();
        });
    assertThat(job.run()).isEqualTo("REMOVED torn, then taken out");
    assertThat(tries).hasValue(1);
  }

  @Test
  void aJobGivenUpSendsNothingMore() {
    CardJob<String> job =
        job((card, counts) ->
            new Attempt.Final<>("answer of " + card.exchange(new byte[4]).length));
    job.abandon();
    assertThat(job.run()).startsWith("TIMED_OUT read given up");
    assertThat(slot.exchanges()).isZero();
  }

  @Test
  void aCardHeldExclusivelyByAnotherProgramIsSharedTooLong() throws CardException {
    Card other = connect("EXCLUSIVE;*");
    assertThat(fault(DEADLINE)).isEqualTo(CardFault.SHARED_TOO_LONG);
    other.disconnect(false);
    assertRead();
  }

  @Test
  void aTransactionOfAnotherProgramIsWaitedForUntilTheDeadline() throws CardException {
    Card other = connect("*");
    other.beginExclusive();
    assertThat(fault(Duration.ofMillis(500))).isEqualTo(CardFault.SHARED_TOO_LONG);
    other.endExclusive();
    assertRead();
    other.disconnect(false);
  }

  @Test
  void otherProgramsCanHaveTheCardAfterARead() throws CardException {
    assertRead();
    Card other = connect("EXCLUSIVE;*");
    other.disconnect(true);
    assertRead();
  }

  private CardJob<String> job(CardJob.Work<String> work) {
    return new CardJob<>(
        Winscard.load(Optional.of(pcscd.socket())),
        new ReaderName("*00 00"),
        work,
        (fault, detail) -> fault + " " + detail);
  }

  private static Attempt<String> torn() {
    return new Attempt.Again<>(CardFault.TORN, "torn");
  }

  private Card connect(String protocol) throws CardException {
    try {
      return TerminalFactory.getInstance("PC/SC", null, new SitthiPcscProvider(pcscd.socket()))
          .terminals()
          .getTerminal(pcscd.readerName(0))
          .connect(protocol);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRead() {
    assertThat(reader.read(look -> {}, DEADLINE)).isInstanceOf(CardReading.Read.class);
  }

  private CardFault fault(Duration deadline) {
    CardReading reading = reader.read(look -> {}, deadline);
    assertThat(reading).isInstanceOf(CardReading.Failed.class);
    return ((CardReading.Failed) reading).fault();
  }
}
