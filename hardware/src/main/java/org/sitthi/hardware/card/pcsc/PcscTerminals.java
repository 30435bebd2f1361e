package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/**
 * All readers of pcscd. Each question makes a conversation of its own, so nothing here can go stale
 * or stand in another's way. What a wait found is kept until the next wait and is empty after a
 * wait that timed out.
 */
final class PcscTerminals extends CardTerminals {

  private final Winscard winscard;
  private final Answers answers;
  private final Map<String, PcscTerminal> terminals = new ConcurrentHashMap<>();
  private final SlotMemory memory = new SlotMemory();

  PcscTerminals(Winscard winscard, Answers answers) {
    this.winscard = winscard;
    this.answers = answers;
  }

  /** No reader is an empty list, no service is a {@link PcscException}. */
  @Override
  public List<CardTerminal> list(State state) throws CardException {
    try (PcscContext context = PcscContext.establish(winscard)) {
      List<String> readers = context.readers();
      List<CardTerminal> found = new ArrayList<>();
      for (String reader : readers) {
        if (isIn(context, reader, state)) {
          found.add(terminal(reader));
        }
      }
      return found;
    }
  }

  @Override
  public @Nullable CardTerminal getTerminal(String name) {
    try (PcscContext context = PcscContext.establish(winscard)) {
      return context.readers().contains(name) ? terminal(name) : null;
    } catch (PcscException e) {
      // The method of the JDK has no way to say why: no service, no terminal.
      return null;
    }
  }

  /**
   * Waits for a card to come or go since the last call.
   *
   * @param timeoutMillis 0 to wait without limit
   * @throws IllegalStateException if there are no readers
   */
  @Override
  public boolean waitForChange(long timeoutMillis) throws CardException {
    if (timeoutMillis < 0) {
      throw new IllegalArgumentException("timeout " + timeoutMillis);
    }
    Duration timeout =
        timeoutMillis == 0 ? Duration.ofMillis(Long.MAX_VALUE) : Duration.ofMillis(timeoutMillis);
    try (PcscContext context = PcscContext.establish(winscard)) {
      return memory.await(context, timeout);
    }
  }

  private boolean isIn(PcscContext context, String reader, State state) throws PcscException {
    return switch (state) {
      case ALL -> true;
      case CARD_PRESENT -> context.look(reader).present();
      case CARD_ABSENT -> !context.look(reader).present();
      case CARD_INSERTION -> memory.inserted(reader);
      case CARD_REMOVAL -> memory.removed(reader);
    };
  }

  private CardTerminal terminal(String reader) {
    return terminals.computeIfAbsent(reader, name -> new PcscTerminal(winscard, name, answers));
  }
}
