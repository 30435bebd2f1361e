package org.sitthi.hardware.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One SCARDHANDLE: a connection with the card in a slot. Its buffers are made once, so an exchange
 * allocates only the answer. For one thread at a time; {@link #disconnect} frees them.
 */
final class PcscConnection {

  static final long T0 = 1;
  static final long T1 = 2;

  /** Largest short command: header 4, Lc 1, data 255, Le 1; room for a reader's extended one. */
  private static final int COMMAND_BYTES = 65_544;

  private static final int ANSWER_BYTES = 65_544;
  private static final int NAME_BYTES = 128;
  private static final int ATR_BYTES = 33;

  /** How a connection stands to others'. */
  enum Share {
    EXCLUSIVE(1),
    SHARED(2),
    DIRECT(3);

    private final long code;

    Share(long code) {
      this.code = code;
    }

    long code() {
      return code;
    }
  }

  /** What becomes of the card. */
  enum Disposition {
    LEAVE(0),
    RESET(1),
    UNPOWER(2);

    private final long code;

    Disposition(long code) {
      this.code = code;
    }
  }

  private final Winscard winscard;
  private final long handle;
  private final long protocol;
  private final Arena arena;
  private final MemorySegment header;
  private final MemorySegment command;
  private final MemorySegment answer;
  private final MemorySegment length;

  PcscConnection(Winscard winscard, long handle, long protocol) {
    this.winscard = winscard;
    this.handle = handle;
    this.protocol = protocol;
    arena = Arena.ofShared();
    header = arena.allocate(JAVA_LONG, 2);
    header.setAtIndex(JAVA_LONG, 0, protocol);
    header.setAtIndex(JAVA_LONG, 1, header.byteSize());
    command = arena.allocate(COMMAND_BYTES);
    answer = arena.allocate(ANSWER_BYTES);
    length = arena.allocate(JAVA_LONG);
  }

  /** {@link #T0} or {@link #T1}. */
  long protocol() {
    return protocol;
  }

  /**
   * One exchange, raw: what the card answers is returned, 61xx and 6Cxx included.
   *
   * @return at least two bytes
   * @throws PcscException {@link PcscError#NOT_TRANSACTED} also for an answer of 0 or 1 bytes,
   *     which some drivers give when a card is pulled out
   */
  byte[] transmit(byte[] bytes) throws PcscException {
    if (bytes.length > COMMAND_BYTES) {
      throw new IllegalArgumentException("a command of " + bytes.length + " bytes");
    }
    MemorySegment.copy(bytes, 0, command, JAVA_BYTE, 0, bytes.length);
    length.set(JAVA_LONG, 0, ANSWER_BYTES);
    PcscException.check(
        "SCardTransmit", winscard.transmit(handle, header, command, bytes.length, answer, length));
    long answered = length.get(JAVA_LONG, 0);
    if (answered < 2) {
      throw new PcscException("SCardTransmit, answer too short", PcscError.NOT_TRANSACTED);
    }
    return answer.asSlice(0, answered).toArray(JAVA_BYTE);
  }

  /** Waits, without limit, until no other program holds the card, then holds it. */
  void begin() throws PcscException {
    PcscException.check("SCardBeginTransaction", winscard.beginTransaction(handle));
  }

  /** Lets other programs have the card. */
  void end() throws PcscException {
    PcscException.check(
        "SCardEndTransaction", winscard.endTransaction(handle, Disposition.LEAVE.code));
  }

  /** Lets other programs have the card; with a card or service gone there is nothing to let go. */
  void letGo() {
    winscard.endTransaction(handle, Disposition.LEAVE.code);
  }

  /** Takes power away from the card and gives it again. */
  void powerCycle(long protocols) throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      PcscException.check(
          "SCardReconnect",
          winscard.reconnect(
              handle,
              Share.SHARED.code(),
              protocols,
              Disposition.UNPOWER.code,
              arena.allocate(JAVA_LONG)));
    }
  }

  /** The card's answer to reset; throws if the card is no longer the one connected to. */
  byte[] atr() throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nameLength = arena.allocateFrom(JAVA_LONG, NAME_BYTES);
      MemorySegment atr = arena.allocate(ATR_BYTES);
      MemorySegment atrLength = arena.allocateFrom(JAVA_LONG, ATR_BYTES);
      PcscException.check(
          "SCardStatus",
          winscard.status(
              handle,
              arena.allocate(NAME_BYTES),
              nameLength,
              arena.allocate(JAVA_LONG),
              arena.allocate(JAVA_LONG),
              atr,
              atrLength));
      return atr.asSlice(0, atrLength.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    }
  }

  /**
   * Ends the connection, wipes what the card said and frees its buffers; called once. A card or
   * service already gone is no trouble.
   */
  void disconnect(Disposition disposition) {
    winscard.disconnect(handle, disposition.code);
    answer.fill((byte) 0);
    arena.close();
  }
}
