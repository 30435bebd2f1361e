package org.sitthi.hardware.card.pcsc;

import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/**
 * A connected card with a conversation of its own. Calls of several threads are served one after
 * the other. {@link #disconnect} frees what it holds; a card that is forgotten holds its
 * conversation until the process ends.
 */
final class PcscCard extends Card {

  private final PcscContext context;
  private final PcscConnection connection;
  private final ATR atr;
  private final PcscChannel channel;
  private @Nullable Thread exclusive;
  private boolean disconnected;

  PcscCard(PcscContext context, PcscConnection connection, byte[] atr, Answers answers) {
    this.channel = new PcscChannel(this, answers);
    this.context = context;
    this.connection = connection;
    this.atr = new ATR(atr);
  }

  @Override
  public ATR getATR() {
    return atr;
  }

  @Override
  public String getProtocol() {
    return connection.protocol() == PcscConnection.T1 ? "T=1" : "T=0";
  }

  @Override
  public CardChannel getBasicChannel() {
    return channel;
  }

  /** Refused: a Thai ID card has one channel. */
  @Override
  public CardChannel openLogicalChannel() throws CardException {
    throw new CardException("logical channels are not offered");
  }

  /** Waits until no other program holds the card, then holds it for the calling thread. */
  @Override
  public void beginExclusive() throws CardException {
    Thread holder;
    synchronized (this) {
      checkFree();
      if (exclusive != null) {
        throw new CardException("exclusive already");
      }
      holder = Thread.currentThread();
      exclusive = holder;
    }
    boolean begun = false;
    try {
      connection.begin();
      begun = true;
    } finally {
      if (!begun) {
        forget(holder);
      }
    }
  }

  @Override
  public void endExclusive() throws CardException {
    synchronized (this) {
      if (!Thread.currentThread().equals(exclusive)) {
        throw new IllegalStateException("this thread has no exclusive access");
      }
      exclusive = null;
    }
    connection.end();
  }

  /** Refused: control commands go to the reader, and none is needed. */
  @Override
  public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
    throw new CardException("control commands are not offered");
  }

  /** Ends the connection, with {@code reset} the card forgets what was selected. */
  @Override
  public synchronized void disconnect(boolean reset) throws CardException {
    if (disconnected) {
      return;
    }
    checkHolder();
    disconnected = true;
    exclusive = null;
    connection.disconnect(
        reset ? PcscConnection.Disposition.RESET : PcscConnection.Disposition.LEAVE);
    context.close();
  }

  /** One exchange, raw. */
  synchronized byte[] transmit(byte[] command) throws CardException {
    checkFree();
    return connection.transmit(command);
  }

  boolean isT0() {
    return connection.protocol() == PcscConnection.T0;
  }

  synchronized boolean isGood() {
    if (disconnected) {
      return false;
    }
    try {
      connection.atr();
      return true;
    } catch (PcscException e) {
      disconnected = true;
      connection.disconnect(PcscConnection.Disposition.LEAVE);
      context.close();
      return false;
    }
  }

  boolean isOf(String protocol) {
    return protocol.equals("*") || protocol.equalsIgnoreCase(getProtocol());
  }

  private void checkFree() throws CardException {
    if (disconnected) {
      throw new IllegalStateException("the card is disconnected");
    }
    checkHolder();
  }

  private void checkHolder() throws CardException {
    if (exclusive != null && !exclusive.equals(Thread.currentThread())) {
      throw new CardException("another thread has exclusive access");
    }
  }

  private synchronized void forget(Thread holder) {
    if (holder.equals(exclusive)) {
      exclusive = null;
    }
  }
}
