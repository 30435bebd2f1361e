package org.sitthi.hardware.card.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitthi.hardware.card.thaiid.CardTransport;

/**
 * Stands between a reader and a card and remembers what passes. Only {@link #scrubbed} gives it
 * out: what the card really said never leaves this object. A read that hangs may still use it while
 * what it did is asked for.
 *
 * @param <E> what the transport throws; it passes through
 */
public final class SessionRecorder<E extends Exception> implements CardTransport<E> {

  private final CardTransport<E> card;
  private final List<Raw> passed = new ArrayList<>();

  /** Records what passes to this card. */
  public SessionRecorder(CardTransport<E> card) {
    this.card = card;
  }

  @Override
  public byte[] exchange(byte[] command) throws E {
    byte[] answer = {};
    try {
      answer = card.exchange(command);
      return answer;
    } finally {
      remember(new Raw(command.clone(), answer.clone()));
    }
  }

  /** What passed, the person replaced; may be asked once, then the real bytes are wiped. */
  public synchronized List<CardTrace.Exchange> scrubbed() {
    List<CardTrace.Exchange> exchanges = new Scrubber(List.copyOf(passed)).scrubbed();
    passed.forEach(raw -> Arrays.fill(raw.answer, (byte) 0));
    passed.clear();
    return exchanges;
  }

  private synchronized void remember(Raw raw) {
    if (passed.size() < CardTrace.MOST) {
      passed.add(raw);
    }
  }

  /** One exchange as it was. */
  static final class Raw {

    private final byte[] command;
    private final byte[] answer;

    Raw(byte[] command, byte[] answer) {
      this.command = command;
      this.answer = answer;
    }

    byte[] command() {
      return command;
    }

    byte[] answer() {
      return answer;
    }
  }
}
