package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/** What the {@code javax.smartcardio} provider promises, on a real pcscd; uses the second slot. */
@ExtendWith(OnePcscd.class)
class SitthiPcscProviderTest {

  private static final int WAIT_MILLIS = 20_000;
  private static final CommandAPDU SELECT =
      new CommandAPDU(HexFormat.of().parseHex("00A4040008A000000054480001"));

  private final VirtualPcscd pcscd;
  private final VirtualSlot slot;
  private final CardTerminals terminals;
  private final CardTerminal terminal;
  private final CardTerminal rawTerminal;

  SitthiPcscProviderTest(VirtualPcscd pcscd) throws NoSuchAlgorithmException {
    this.pcscd = pcscd;
    this.slot = pcscd.slot(1);
    this.terminals =
        TerminalFactory.getInstance("PC/SC", null, new SitthiPcscProvider(pcscd.socket()))
            .terminals();
    this.terminal = terminals.getTerminal(pcscd.readerName(1));
    this.rawTerminal =
        TerminalFactory.getInstance("PC/SC", Answers.RAW, new SitthiPcscProvider(pcscd.socket()))
            .terminals()
            .getTerminal(pcscd.readerName(1));
  }

  @BeforeEach
  void emptySlot() throws CardException {
    assertThat(terminal.waitForCardAbsent(WAIT_MILLIS)).isTrue();
  }

  @AfterEach
  void takeOut() {
    slot.close();
  }

  @Test
  void terminalsAreListedByState() throws CardException {
    insert();
    assertThat(terminals.list()).contains(terminal).hasSize(2);
    assertThat(terminals.list(State.CARD_PRESENT)).containsExactly(terminal);
    assertThat(terminals.list(State.CARD_ABSENT)).doesNotContain(terminal).hasSize(1);
    assertThat(terminal.isCardPresent()).isTrue();
    assertThat(terminals.getTerminal("No such reader")).isNull();
  }

  @Test
  void aChangeIsFoundOnceAndATimeOutLeavesNoOldNews() throws CardException {
    assertThat(terminals.waitForChange(1)).isFalse();
    insert();
    assertThat(terminals.waitForChange(WAIT_MILLIS)).isTrue();
    assertThat(terminals.list(State.CARD_INSERTION)).containsExactly(terminal);
    assertThat(terminals.list(State.CARD_REMOVAL)).isEmpty();
    assertThat(terminals.waitForChange(50)).isFalse();
    assertThat(terminals.list(State.CARD_INSERTION)).isEmpty();
  }

  @Test
  void aSwapBetweenTwoWaitsIsBothInsertionAndRemoval() throws CardException {
    insert();
    assertThat(terminals.waitForChange(1)).isFalse();
    slot.remove();
    assertThat(terminal.waitForCardAbsent(WAIT_MILLIS)).isTrue();
    insert();
    assertThat(terminals.waitForChange(WAIT_MILLIS)).isTrue();
    assertThat(terminals.list(State.CARD_INSERTION)).containsExactly(terminal);
    assertThat(terminals.list(State.CARD_REMOVAL)).containsExactly(terminal);
  }

  @Test
  void answersAreRawIfThatIsWanted() throws CardException {
    insert();
    Card card = rawTerminal.connect("*");
    assertThat(card.getProtocol()).isEqualTo("T=0");
    assertThat(
            new String(
                card.getATR().getHistoricalBytes(), java.nio.charset.StandardCharsets.US_ASCII))
        .endsWith("TH NID 18");
    CardChannel channel = card.getBasicChannel();
    assertThat(channel.transmit(SELECT).getSW()).isEqualTo(0x610A);
    ResponseAPDU selected = channel.transmit(new CommandAPDU(0x00, 0xC0, 0, 0, 10));
    assertThat(selected.getSW()).isEqualTo(0x9000);
    assertThat(selected.getData()).hasSize(10);
    assertThat(channel.transmit(new CommandAPDU(0x80, 0xC0, 0, 0, 10)).getSW()).isEqualTo(0x6E00);
    ByteBuffer answer = ByteBuffer.allocate(258);
    assertThat(channel.transmit(ByteBuffer.wrap(SELECT.getBytes()), answer)).isEqualTo(2);
    card.disconnect(false);
  }

  @Test
  void leIsLeftOffAfterDataOnT0() throws CardException {
    insert();
    Card card = rawTerminal.connect("T=0");
    byte[] withLe = HexFormat.of().parseHex("00A4040008A00000005448000100");
    assertThat(card.getBasicChannel().transmit(new CommandAPDU(withLe)).getSW()).isEqualTo(0x610A);
    card.disconnect(true);
  }

  @Test
  void connectGivesTheSameCardWhileItIsGood() throws CardException {
    insert();
    Card card = terminal.connect("*");
    assertThat(terminal.connect("*")).isSameAs(card);
    card.disconnect(false);
    assertThat(terminal.connect("*")).isNotSameAs(card).satisfies(c -> c.disconnect(false));
    assertThatThrownBy(() -> card.getBasicChannel().transmit(SELECT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEmptySlotHasNoCardToConnect() {
    assertThatThrownBy(() -> terminal.connect("*")).isInstanceOf(CardNotPresentException.class);
  }

  @Test
  void theExactErrorIsTold() throws CardException {
    insert();
    assertThatThrownBy(() -> terminal.connect("T=1"))
        .isInstanceOfSatisfying(
            PcscException.class, e -> assertThat(e.error()).isEqualTo(PcscError.PROTO_MISMATCH));
  }

  @Test
  void exclusiveAccessKeepsOtherThreadsOut() throws Exception {
    insert();
    Card card = terminal.connect("*");
    card.beginExclusive();
    assertThatThrownBy(() -> onAnotherThread(() -> card.getBasicChannel().transmit(SELECT)))
        .hasCauseInstanceOf(CardException.class);
    assertThatThrownBy(card::beginExclusive).isInstanceOf(CardException.class);
    assertThat(card.getBasicChannel().transmit(SELECT).getSW()).isEqualTo(0x9000);
    card.endExclusive();
    assertThat(onAnotherThread(() -> card.getBasicChannel().transmit(SELECT)).getSW())
        .isEqualTo(0x9000);
    card.disconnect(false);
  }

  @Test
  void aWaitDelaysNoExchange() throws Exception {
    insert();
    Card card = terminal.connect("*");
    Thread waiting =
        Thread.ofPlatform()
            .daemon()
            .start(new FutureTask<>(() -> terminal.waitForCardAbsent(WAIT_MILLIS)));
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      card.getBasicChannel().transmit(SELECT);
    }
    assertThat(System.nanoTime() - start).isLessThan(WAIT_MILLIS * 500_000L);
    assertThat(waiting.isAlive()).isTrue();
    card.disconnect(false);
    slot.remove();
    waiting.join(WAIT_MILLIS);
    assertThat(waiting.isAlive()).isFalse();
  }

  @Test
  void theSameObjectsWorkAfterARestartOfPcscd() throws CardException {
    insert();
    Card old = terminal.connect("*");
    pcscd.kill();
    assertThatThrownBy(terminals::list).isInstanceOf(PcscException.class);
    assertThatThrownBy(() -> old.getBasicChannel().transmit(SELECT))
        .isInstanceOf(PcscException.class);
    pcscd.restart();
    assertThat(terminal.waitForCardPresent(WAIT_MILLIS)).isTrue();
    Card card = terminal.connect("*");
    assertThat(card.getBasicChannel().transmit(SELECT).getSW()).isEqualTo(0x9000);
    card.disconnect(false);
    assertThat(terminals.list()).hasSize(2);
  }

  @Test
  void answersAreWholeAsTheInterfaceHasIt() throws CardException {
    for (CardData.Manner manner : List.of(CardData.Manner.STRICT, CardData.Manner.SPLIT)) {
      slot.insert(PeopleFolder.builtIn().get("somchai").with(manner));
      assertThat(terminal.waitForCardPresent(WAIT_MILLIS)).isTrue();
      Card card = terminal.connect("*");
      ResponseAPDU selected = card.getBasicChannel().transmit(SELECT);
      assertThat(selected.getSW()).isEqualTo(0x9000);
      assertThat(selected.getData()).hasSize(10);
      byte[] read = HexFormat.of().parseHex("80B000000200FF");
      assertThat(card.getBasicChannel().transmit(new CommandAPDU(read)).getData()).hasSize(255);
      card.disconnect(false);
      slot.remove();
      assertThat(terminal.waitForCardAbsent(WAIT_MILLIS)).isTrue();
    }
  }

  @Test
  void aWrongLengthIsAskedAgainWithTheRightOne() throws CardException {
    insert();
    Card card = terminal.connect("*");
    card.getBasicChannel()
        .transmit(new CommandAPDU(HexFormat.of().parseHex("00A4040008A000000084060002")));
    CommandAPDU noLength = new CommandAPDU(HexFormat.of().parseHex("80000000"));
    assertThat(card.getBasicChannel().transmit(noLength).getData()).hasSize(23);
    CommandAPDU split = new CommandAPDU(HexFormat.of().parseHex("8000000007"));
    assertThat(card.getBasicChannel().transmit(split).getData()).hasSize(23);
    card.disconnect(false);
  }

  @Test
  void codeWrittenForTheJdksProviderWorksWithoutAChange() throws CardException {
    insert();
    assertThat(OtherProgram.read(terminal, 5)).isEqualTo(5);
  }

  @Test
  void theProviderCanBeInstalledForAllCode() throws Exception {
    SitthiPcscProvider provider = new SitthiPcscProvider(pcscd.socket());
    assertThat(Security.insertProviderAt(provider, 1)).isEqualTo(1);
    try {
      TerminalFactory factory = TerminalFactory.getInstance("PC/SC", null);
      assertThat(factory.getProvider()).isEqualTo(provider);
      assertThat(factory.terminals().getTerminal(pcscd.readerName(1))).isNotNull();
    } finally {
      Security.removeProvider(provider.getName());
    }
  }

  @Test
  void whatTheInterfaceForbidsIsRefused() throws CardException {
    insert();
    Card card = terminal.connect("*");
    CardChannel channel = card.getBasicChannel();
    assertThatThrownBy(() -> channel.transmit(new CommandAPDU(0, 0x70, 0, 0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    ByteBuffer both = ByteBuffer.allocate(300);
    assertThatThrownBy(() -> channel.transmit(both, both))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> channel.transmit(ByteBuffer.wrap(SELECT.getBytes()), both.asReadOnlyBuffer()))
        .isInstanceOf(java.nio.ReadOnlyBufferException.class);
    assertThatThrownBy(
            () -> channel.transmit(ByteBuffer.wrap(SELECT.getBytes()), ByteBuffer.allocate(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> channel.transmit(new CommandAPDU(0x80, 0xB0, 0, 0, new byte[300])))
        .isInstanceOf(CardException.class);
    assertThatThrownBy(channel::close).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(card::openLogicalChannel).isInstanceOf(CardException.class);
    assertThatThrownBy(() -> card.transmitControlCommand(1, new byte[1]))
        .isInstanceOf(CardException.class);
    assertThatThrownBy(card::endExclusive).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> terminal.waitForCardPresent(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terminal.connect("T=2")).isInstanceOf(IllegalArgumentException.class);
    card.disconnect(false);
  }

  private void insert() throws CardException {
    slot.insert(PeopleFolder.builtIn().get("somchai"));
    assertThat(terminal.waitForCardPresent(WAIT_MILLIS)).isTrue();
  }

  private static <T> T onAnotherThread(Callable<T> work)
      throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().start(task);
    return task.get();
  }
}
