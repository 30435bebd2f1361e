package org.sitthi.hardware.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One SCARDCONTEXT: one conversation with pcscd.
 *
 * <p>libpcsclite locks a context for the whole of a wait, and a context is dead for ever once its
 * pcscd is gone. So nobody here shares or mends one: each wait and each connection makes its own.
 */
final class PcscContext implements AutoCloseable {

  private static final long SCOPE_SYSTEM = 2;

  /** 16 readers of 128 bytes are the most that pcsc-lite knows. */
  private static final int NAMES_BYTES = 4096;

  private final Winscard winscard;
  private final long handle;

  private PcscContext(Winscard winscard, long handle) {
    this.winscard = winscard;
    this.handle = handle;
  }

  /**
   * Begins a conversation.
   *
   * @throws PcscException {@link PcscError#NO_SERVICE} if pcscd does not run
   */
  static PcscContext establish(Winscard winscard) throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(JAVA_LONG);
      PcscException.check("SCardEstablishContext", winscard.establishContext(SCOPE_SYSTEM, out));
      return new PcscContext(winscard, out.get(JAVA_LONG, 0));
    }
  }

  /** All readers' names in pcscd's order; none is an empty list. */
  List<String> readers() throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment names = arena.allocate(NAMES_BYTES);
      MemorySegment length = arena.allocate(JAVA_LONG);
      length.set(JAVA_LONG, 0, NAMES_BYTES);
      long result = winscard.listReaders(handle, names, length);
      if (PcscError.of(result) == PcscError.NO_READERS_AVAILABLE) {
        return List.of();
      }
      PcscException.check("SCardListReaders", result);
      byte[] text = names.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
      return Stream.of(new String(text, StandardCharsets.UTF_8).split("\0", -1))
          .filter(name -> !name.isEmpty())
          .toList();
    }
  }

  /**
   * Waits until a slot differs from what {@code states} expects.
   *
   * @param timeout zero to only look
   * @return false if the time passed without a change
   * @throws PcscException {@link PcscError#CANCELLED} after {@link #cancel}
   */
  boolean awaitChange(SlotStates states, Duration timeout) throws PcscException {
    long result =
        winscard.getStatusChange(handle, timeout.toMillis(), states.segment(), states.count());
    if (PcscError.of(result) == PcscError.TIMEOUT) {
      return false;
    }
    PcscException.check("SCardGetStatusChange", result);
    return true;
  }

  /** What is true at one slot now. */
  SlotState look(String reader) throws PcscException {
    SlotStates states = new SlotStates(List.of(reader));
    return awaitChange(states, Duration.ZERO) ? states.seen(0) : SlotState.UNAWARE;
  }

  /** Wakes a wait of another thread; nothing happens if there is none. */
  void cancel() {
    // A dead service has woken the waiter already.
    winscard.cancel(handle);
  }

  /**
   * Connects with the card in a slot.
   *
   * @throws PcscException {@link PcscError#NO_SMARTCARD}, {@link PcscError#UNPOWERED_CARD}, {@link
   *     PcscError#SHARING_VIOLATION} and others
   */
  PcscConnection connect(String reader, PcscConnection.Share share, long protocols)
      throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment card = arena.allocate(JAVA_LONG);
      MemorySegment protocol = arena.allocate(JAVA_LONG);
      PcscException.check(
          "SCardConnect",
          winscard.connect(
              handle, arena.allocateFrom(reader), share.code(), protocols, card, protocol));
      return new PcscConnection(winscard, card.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
    }
  }

  /** Ends the conversation; connections made from it end as well. */
  @Override
  public void close() {
    // Releasing a context whose pcscd is gone fails, and there is nothing left to release.
    winscard.releaseContext(handle);
  }
}
