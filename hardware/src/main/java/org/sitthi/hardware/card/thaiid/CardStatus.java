package org.sitthi.hardware.card.thaiid;

import org.sitthi.hardware.card.CardFault;

/**
 * What a status word says (ISO 7816-4; the maker's own 6AFx and 6Fxx: facts/thai-id-card.md §3).
 */
enum CardStatus {
  /** 9000. */
  DONE,
  /** 61xx: xx bytes wait to be fetched. */
  MORE,
  /** 6Cxx: the length should have been xx. */
  WRONG_LENGTH,
  /** No such applet or file on this card. */
  NOT_HERE,
  /** The command is unknown, so the applet is another. */
  NO_SUCH_COMMAND,
  /** Block, offset or size are not of this card. */
  BAD_ADDRESS,
  /** A PIN or a key is wanted first; none is ever sent. */
  NOT_ALLOWED,
  /** What was selected or waited for is lost, as after a reset by another program. */
  STATE_LOST,
  /** The card's own trouble, and what no table knows. */
  TROUBLE;

  static CardStatus of(int status) {
    return switch (status >>> 8) {
      case 0x90 -> status == 0x9000 ? DONE : TROUBLE;
      case 0x61 -> MORE;
      case 0x6C -> WRONG_LENGTH;
      case 0x63 -> NOT_ALLOWED;
      case 0x62, 0x67, 0x6B -> BAD_ADDRESS;
      case 0x68, 0x6D, 0x6E -> NO_SUCH_COMMAND;
      case 0x69 -> of69(status & 0xFF);
      case 0x6A -> of6A(status & 0xFF);
      case 0x6F -> of6F(status & 0xFF);
      default -> TROUBLE;
    };
  }

  private static CardStatus of69(int low) {
    return switch (low) {
      case 0x81, 0x99 -> NOT_HERE;
      case 0x82, 0x83, 0x84 -> NOT_ALLOWED;
      case 0x85, 0x86 -> STATE_LOST;
      default -> TROUBLE;
    };
  }

  private static CardStatus of6A(int low) {
    return switch (low) {
      case 0x80, 0x86, 0x87 -> BAD_ADDRESS;
      case 0x81 -> NO_SUCH_COMMAND;
      case 0x82, 0x83, 0x88, 0xF1, 0xF2, 0xF3 -> NOT_HERE;
      case 0xF4 -> NOT_ALLOWED;
      default -> TROUBLE;
    };
  }

  private static CardStatus of6F(int low) {
    return switch (low) {
      case 0x02, 0x03, 0x04, 0x0A, 0x0B, 0x0D, 0x0E, 0x0F, 0x1A, 0x99 -> NOT_ALLOWED;
      case 0x12, 0x20 -> NOT_HERE;
      default -> TROUBLE;
    };
  }

  /** What it means as the last word of a read of the selected applet. */
  CardFault ofRead() {
    return switch (this) {
      case NO_SUCH_COMMAND -> CardFault.WRONG_CARD;
      case NOT_HERE, BAD_ADDRESS, NOT_ALLOWED -> CardFault.LAYOUT_UNKNOWN;
      case DONE, MORE, WRONG_LENGTH, STATE_LOST, TROUBLE -> CardFault.TORN;
    };
  }

  /** SELECT succeeded; whether its 10 bytes are fetched makes no difference. */
  boolean isGood() {
    return switch (this) {
      case DONE, MORE -> true;
      case WRONG_LENGTH, NOT_HERE, NO_SUCH_COMMAND, BAD_ADDRESS, NOT_ALLOWED, STATE_LOST, TROUBLE ->
          false;
    };
  }
}
