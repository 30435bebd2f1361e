package org.sitthi.hardware.printer.roll;

/** A condition as status bytes (facts/escpos.md §2.4). */
final class RollStatus {

  private static final int FIXED = 0x12;

  private RollStatus() {}

  /** The answer to {@code DLE EOT}, query 1 to 4. */
  static byte realTime(int query, RollCondition condition) {
    int bits =
        switch (query) {
          case 1 -> condition.prints() ? 0 : 0x08;
          case 2 -> offlineCause(condition);
          case 3 -> condition == RollCondition.CUTTER_JAM ? 0x08 : 0;
          case 4 -> paper(condition);
          default -> throw new IllegalArgumentException("DLE EOT " + query);
        };
    return (byte) (FIXED | bits);
  }

  /** Citizen's answer to {@code DLE EOT 4}: bit 5 no paper, bit 6 nothing at the mouth. */
  static byte citizenPaper(RollCondition condition, boolean slipThere) {
    int bits = paper(condition) & ~0x40;
    return (byte) (FIXED | bits | (slipThere ? 0 : 0x40));
  }

  /** Custom's full status, the answer to {@code DLE EOT 20}. */
  static byte[] full(RollCondition condition, boolean spools, boolean slipThere, boolean moves) {
    int paper =
        switch (condition) {
          case PAPER_OUT -> 0x05;
          case PAPER_LOW -> 0x04;
          case ONLINE, COVER_OPEN, CUTTER_JAM, SILENT, REFUSE -> 0;
        };
    int user = (condition == RollCondition.COVER_OPEN ? 0x02 : 0) | (spools ? 0x04 : 0);
    int cutter = condition == RollCondition.CUTTER_JAM ? 0x01 : 0;
    return new byte[] {
      0x10,
      0x0F,
      (byte) (paper | (slipThere ? 0x20 : 0)),
      (byte) (user | (moves ? 0x08 : 0)),
      0,
      (byte) cutter
    };
  }

  /** The four bytes of an automatic status. */
  static byte[] automatic(RollCondition condition) {
    int first = condition.prints() ? 0x10 : 0x18;
    int cover = condition == RollCondition.COVER_OPEN ? 0x20 : 0;
    int second = condition == RollCondition.CUTTER_JAM ? 0x08 : 0;
    return new byte[] {(byte) (first | cover), (byte) second, sensors(condition), 0};
  }

  /** The paper sensors in the answer to {@code GS r 1}. */
  static byte sensors(RollCondition condition) {
    return (byte)
        switch (condition) {
          case PAPER_OUT -> 0x0F;
          case PAPER_LOW -> 0x03;
          case ONLINE, COVER_OPEN, CUTTER_JAM, SILENT, REFUSE -> 0;
        };
  }

  private static int offlineCause(RollCondition condition) {
    return switch (condition) {
      case COVER_OPEN -> 0x04;
      case PAPER_OUT -> 0x20;
      case CUTTER_JAM -> 0x40;
      case ONLINE, PAPER_LOW, SILENT, REFUSE -> 0;
    };
  }

  private static int paper(RollCondition condition) {
    return switch (condition) {
      case PAPER_OUT -> 0x6C;
      case PAPER_LOW -> 0x0C;
      case ONLINE, COVER_OPEN, CUTTER_JAM, SILENT, REFUSE -> 0;
    };
  }
}
