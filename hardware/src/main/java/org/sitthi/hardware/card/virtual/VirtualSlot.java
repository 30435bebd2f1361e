package org.sitthi.hardware.card.virtual;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A hand at one slot of vpcd: puts a made-up person's card in and takes it out.
 *
 * <p>A card in the slot is a connection with vpcd's port. If pcscd ends, the card stays "in" and
 * connects again as soon as the port is open, as a card that waits in a real reader does. Any
 * thread may call; one thread per inserted card serves it.
 */
public final class VirtualSlot implements AutoCloseable {

  private static final Duration RETRY = Duration.ofMillis(50);
  private static final Duration JOIN = Duration.ofMillis(20);
  private static final Duration STOP = Duration.ofSeconds(5);

  /**
   * The slot stays empty at least this long: pcscd looks every 400 ms, and vpcd hides a faster swap
   * from it if a power-down falls in between.
   */
  private static final Duration EMPTY = Duration.ofMillis(450);

  private final int port;
  private final Duration delay;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Inserted inserted;
  private int exchanges;
  private int pullOutAfter;
  private long emptySince = System.nanoTime() - EMPTY.toNanos();

  /** A slot whose card answers at once. */
  public VirtualSlot(int port) {
    this(port, Duration.ZERO);
  }

  /**
   * A slot whose card takes its time.
   *
   * @param port of vpcd on this machine: 35963 for the first slot of an unchanged configuration
   * @param delay added to each exchange; about 30 ms is what real readers need
   */
  public VirtualSlot(int port, Duration delay) {
    this.port = port;
    this.delay = delay;
  }

  /** Puts a card in; one that is in is taken out first. pcscd sees it within about 0.4 s. */
  public void insert(MadeUpPerson person) {
    remove();
    lock.lock();
    try {
      exchanges = 0;
      Inserted card = new Inserted(person, new VirtualCard(person.card()));
      inserted = card;
      card.thread =
          Thread.ofPlatform().daemon().name("virtual-card-" + port).start(() -> serve(card));
    } finally {
      lock.unlock();
    }
  }

  /** Takes the card out, in the middle of an exchange too; nothing happens if there is none. */
  public void remove() {
    Inserted card;
    lock.lock();
    try {
      card = inserted;
      empty();
    } finally {
      lock.unlock();
    }
    if (card != null) {
      card.leave();
    }
  }

  /** The person whose card is in the slot. */
  public Optional<MadeUpPerson> inserted() {
    lock.lock();
    try {
      return Optional.ofNullable(inserted).map(card -> card.person);
    } finally {
      lock.unlock();
    }
  }

  /** Exchanges with the card last inserted. */
  public int exchanges() {
    lock.lock();
    try {
      return exchanges;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The card in the slot shall be pulled out right after it answered its n-th exchange, as a hasty
   * patient does.
   *
   * @param count 1 or more, counted from the insertion
   */
  public void pullOutAfter(int count) {
    lock.lock();
    try {
      pullOutAfter = count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells the card in the slot to show a fault.
   *
   * @return false if there is no card
   */
  public boolean play(CardTrick trick) {
    lock.lock();
    try {
      Inserted card = inserted;
      if (card == null) {
        return false;
      }
      card.card.play(trick);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes the card out. */
  @Override
  public void close() {
    remove();
  }

  private void serve(Inserted card) {
    pause(card, mustStayEmpty());
    while (isIn(card)) {
      try (VpcdLink link = VpcdLink.connect(port)) {
        card.link = link;
        while (isIn(card)) {
          if (!step(card, link)) {
            return;
          }
        }
      } catch (IOException e) {
        // vpcd is not there, or no longer: the card stays in and tries again.
        card.card.powerChanged();
        pause(card, RETRY);
      }
    }
  }

  /** One message of vpcd; false if the card was pulled out by its script. */
  private boolean step(Inserted card, VpcdLink link) throws IOException {
    byte[] message = link.receive();
    if (message.length == 1) {
      switch (message[0]) {
        case VpcdLink.SEND_ATR -> link.send(card.card.atr());
        case VpcdLink.POWER_OFF, VpcdLink.POWER_ON, VpcdLink.RESET -> card.card.powerChanged();
        default -> throw new IOException("vpcd sent an unknown control byte");
      }
      return true;
    }
    Optional<byte[]> answer = card.card.answer(message);
    boolean last = count(card);
    pause(card, delay);
    if (answer.isPresent()) {
      link.send(answer.get());
    }
    if (last) {
      link.reset();
    }
    return !last;
  }

  private boolean count(Inserted card) {
    lock.lock();
    try {
      exchanges = card.card.exchanges();
      boolean last = exchanges == pullOutAfter;
      if (last) {
        empty();
      }
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** Under the lock. */
  private void empty() {
    if (inserted != null) {
      emptySince = System.nanoTime();
    }
    inserted = null;
    pullOutAfter = 0;
    changed.signalAll();
  }

  private Duration mustStayEmpty() {
    lock.lock();
    try {
      return EMPTY.minusNanos(System.nanoTime() - emptySince);
    } finally {
      lock.unlock();
    }
  }

  private boolean isIn(Inserted card) {
    lock.lock();
    try {
      return inserted == card;
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass; a removal ends the pause at once. */
  private void pause(Inserted card, Duration duration) {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (left > 0 && inserted == card) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** One card while it is in. */
  private static final class Inserted {

    private final MadeUpPerson person;
    private final VirtualCard card;
    private volatile @Nullable VpcdLink link;
    private volatile @Nullable Thread thread;

    Inserted(MadeUpPerson person, VirtualCard card) {
      this.person = person;
      this.card = card;
    }

    void leave() {
      try {
        long end = System.nanoTime() + STOP.toNanos();
        Thread serving = thread;
        while (serving != null && serving.isAlive() && System.nanoTime() < end) {
          VpcdLink open = link;
          if (open != null) {
            open.close();
          }
          serving.join(JOIN);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
