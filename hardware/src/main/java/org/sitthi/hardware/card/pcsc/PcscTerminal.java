package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One slot. Waits and looks are conversations of their own; so is each connected card. */
final class PcscTerminal extends CardTerminal {

  private static final Duration SLICE = Duration.ofSeconds(60);

  private final Winscard winscard;
  private final String name;
  private final Answers answers;
  private @Nullable PcscCard connected;

  PcscTerminal(Winscard winscard, String name, Answers answers) {
    this.winscard = winscard;
    this.answers = answers;
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  /**
   * Connects, or gives the card connected before by the same protocol, if it still answers for
   * itself. A card reset by another program or put in again is connected anew.
   *
   * @param protocol {@code T=0}, {@code T=1}, {@code *}, or one of these after {@code EXCLUSIVE;}
   */
  @Override
  public synchronized Card connect(String protocol) throws CardException {
    if (connected != null && connected.isGood() && connected.isOf(protocol)) {
      return connected;
    }
    String wish = protocol.toUpperCase(Locale.ROOT);
    boolean exclusive = wish.startsWith("EXCLUSIVE;");
    long protocols = protocols(exclusive ? wish.substring(wish.indexOf(';') + 1) : wish);
    PcscContext context = PcscContext.establish(winscard);
    try {
      PcscCard card =
          card(
              context,
              context.connect(
                  name,
                  exclusive ? PcscConnection.Share.EXCLUSIVE : PcscConnection.Share.SHARED,
                  protocols));
      connected = card;
      return card;
    } catch (PcscException e) {
      context.close();
      throw notPresent(e) ? new CardNotPresentException(e) : e;
    }
  }

  private PcscCard card(PcscContext context, PcscConnection connection) throws PcscException {
    try {
      return new PcscCard(context, connection, connection.atr(), answers);
    } catch (PcscException e) {
      connection.disconnect(PcscConnection.Disposition.LEAVE);
      throw e;
    }
  }

  /** True for a mute card as well: something is in the slot. */
  @Override
  public boolean isCardPresent() throws CardException {
    try (PcscContext context = PcscContext.establish(winscard)) {
      return context.look(name).present();
    }
  }

  @Override
  public boolean waitForCardPresent(long timeoutMillis) throws CardException {
    return await(true, timeoutMillis);
  }

  @Override
  public boolean waitForCardAbsent(long timeoutMillis) throws CardException {
    return await(false, timeoutMillis);
  }

  @Override
  public String toString() {
    return "PC/SC terminal " + name;
  }

  private boolean await(boolean present, long timeoutMillis) throws CardException {
    if (timeoutMillis < 0) {
      throw new IllegalArgumentException("timeout " + timeoutMillis);
    }
    long start = System.nanoTime();
    SlotStates states = new SlotStates(List.of(name));
    try (PcscContext context = PcscContext.establish(winscard)) {
      context.awaitChange(states, Duration.ZERO);
      SlotState state = states.seen(0);
      while (state.present() != present) {
        long left =
            timeoutMillis == 0
                ? SLICE.toMillis()
                : timeoutMillis - (System.nanoTime() - start) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        states.expectAsSeen();
        Duration slice = Duration.ofMillis(Math.min(left, SLICE.toMillis()));
        state = context.awaitChange(states, slice) ? states.seen(0) : state;
      }
      return true;
    }
  }

  private static long protocols(String wish) {
    return switch (wish) {
      case "T=0" -> PcscConnection.T0;
      case "T=1" -> PcscConnection.T1;
      case "*" -> PcscConnection.T0 | PcscConnection.T1;
      default -> throw new IllegalArgumentException("protocol " + wish + ", not T=0, T=1 or *");
    };
  }

  private static boolean notPresent(PcscException e) {
    return e.error() == PcscError.NO_SMARTCARD || e.error() == PcscError.REMOVED_CARD;
  }
}
