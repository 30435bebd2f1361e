package org.sitthi.hardware.card.pcsc;

import java.util.Locale;

/** What libpcsclite answers when a call fails; numbers as in pcsclite.h, 32 bits. */
public enum PcscError {
  INTERNAL_ERROR(0x80100001L),
  CANCELLED(0x80100002L),
  INVALID_HANDLE(0x80100003L),
  INVALID_PARAMETER(0x80100004L),
  NO_MEMORY(0x80100006L),
  INSUFFICIENT_BUFFER(0x80100008L),
  UNKNOWN_READER(0x80100009L),
  TIMEOUT(0x8010000AL),
  SHARING_VIOLATION(0x8010000BL),
  NO_SMARTCARD(0x8010000CL),
  UNKNOWN_CARD(0x8010000DL),
  PROTO_MISMATCH(0x8010000FL),
  NOT_READY(0x80100010L),
  INVALID_VALUE(0x80100011L),
  SYSTEM_CANCELLED(0x80100012L),
  COMM_ERROR(0x80100013L),
  UNKNOWN_ERROR(0x80100014L),
  NOT_TRANSACTED(0x80100016L),
  READER_UNAVAILABLE(0x80100017L),
  SHUTDOWN(0x80100018L),
  PCI_TOO_SMALL(0x80100019L),
  READER_UNSUPPORTED(0x8010001AL),
  NO_SERVICE(0x8010001DL),
  SERVICE_STOPPED(0x8010001EL),
  UNSUPPORTED_FEATURE(0x8010001FL),
  NO_READERS_AVAILABLE(0x8010002EL),
  UNSUPPORTED_CARD(0x80100065L),
  UNRESPONSIVE_CARD(0x80100066L),
  UNPOWERED_CARD(0x80100067L),
  RESET_CARD(0x80100068L),
  REMOVED_CARD(0x80100069L),
  SECURITY_VIOLATION(0x8010006AL),
  /** A number that is not in this list. */
  OTHER(0);

  private final long code;

  PcscError(long code) {
    this.code = code;
  }

  /** The number of the header file; 0 for {@link #OTHER}. */
  public long code() {
    return code;
  }

  /** Finds the error of a call's result; a result of 64 bits counts by its lower 32. */
  static PcscError of(long result) {
    long low = result & 0xFFFFFFFFL;
    for (PcscError error : values()) {
      if (error.code == low) {
        return error;
      }
    }
    return OTHER;
  }

  /** The service is gone, or our context with it: only a new context can help. */
  boolean isService() {
    return switch (this) {
      case NO_SERVICE,
          SERVICE_STOPPED,
          COMM_ERROR,
          INVALID_HANDLE,
          SHUTDOWN,
          SECURITY_VIOLATION,
          INTERNAL_ERROR,
          NO_MEMORY ->
          true;
      case CANCELLED,
          INVALID_PARAMETER,
          INSUFFICIENT_BUFFER,
          UNKNOWN_READER,
          TIMEOUT,
          SHARING_VIOLATION,
          NO_SMARTCARD,
          UNKNOWN_CARD,
          PROTO_MISMATCH,
          NOT_READY,
          INVALID_VALUE,
          SYSTEM_CANCELLED,
          UNKNOWN_ERROR,
          NOT_TRANSACTED,
          READER_UNAVAILABLE,
          PCI_TOO_SMALL,
          READER_UNSUPPORTED,
          UNSUPPORTED_FEATURE,
          NO_READERS_AVAILABLE,
          UNSUPPORTED_CARD,
          UNRESPONSIVE_CARD,
          UNPOWERED_CARD,
          RESET_CARD,
          REMOVED_CARD,
          OTHER ->
          false;
    };
  }

  /** Name and number, such as {@code NO_SMARTCARD (0x8010000c)}. */
  static String describe(long result) {
    return of(result) + String.format(Locale.ROOT, " (0x%08x)", result & 0xFFFFFFFFL);
  }
}
