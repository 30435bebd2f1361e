package org.sitthi.hardware.card.pcsc;

import org.sitthi.hardware.card.CardFault;

/** From libpcsclite's errors to ours (facts/thai-id-card.md §12, error classes). */
final class PcscFaults {

  private PcscFaults() {}

  /** What an error of a watch means: nothing there can be a card's fault. */
  static CardFault ofWatch(PcscError error) {
    return error.isService() ? CardFault.SERVICE_GONE : CardFault.READER_GONE;
  }

  /** What an error of a read means. */
  static CardFault ofRead(PcscError error) {
    return switch (error) {
      case NO_SMARTCARD, REMOVED_CARD -> CardFault.REMOVED;
      case UNPOWERED_CARD, UNRESPONSIVE_CARD, UNSUPPORTED_CARD -> CardFault.MUTE;
      case SHARING_VIOLATION -> CardFault.SHARED_TOO_LONG;
      case UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS_AVAILABLE, READER_UNSUPPORTED ->
          CardFault.READER_GONE;
      case NO_SERVICE,
          SERVICE_STOPPED,
          COMM_ERROR,
          INVALID_HANDLE,
          SHUTDOWN,
          SECURITY_VIOLATION,
          INTERNAL_ERROR,
          NO_MEMORY ->
          CardFault.SERVICE_GONE;
      case CANCELLED, SYSTEM_CANCELLED, TIMEOUT -> CardFault.TIMED_OUT;
      case RESET_CARD,
          NOT_TRANSACTED,
          INSUFFICIENT_BUFFER,
          PROTO_MISMATCH,
          UNKNOWN_CARD,
          NOT_READY,
          INVALID_VALUE,
          INVALID_PARAMETER,
          UNKNOWN_ERROR,
          PCI_TOO_SMALL,
          UNSUPPORTED_FEATURE,
          OTHER ->
          CardFault.TORN;
    };
  }

  /**
   * How often a read is tried in all while the card stays in. Contacts bounce for some 100 ms after
   * an insertion; another program may hold the card for seconds.
   */
  static int tries(CardFault fault) {
    return switch (fault) {
      case TORN -> 6;
      // pcscd needs 0.8 s to find a card mute again, and the patient waits.
      case MUTE -> 2;
      case SERVICE_GONE -> 3;
      case SHARED_TOO_LONG -> 12;
      case WRONG_CARD, REMOVED, LAYOUT_UNKNOWN, NUMBER_INVALID, TIMED_OUT, READER_GONE -> 1;
    };
  }
}
