package org.sitthi.kiosk.doctor;

/**
 * What can be wrong with a device. Cause and next step are in {@code doctor_th.properties} and
 * {@code doctor_en.properties}; the code is read out on the telephone and stays the same.
 */
enum Ailment {
  READER_SERVICE_GONE("D11", Weight.BAD),
  READER_NONE("D12", Weight.BAD),
  CARD_UNREADABLE("D13", Weight.HINT),
  CARD_NOT_THAI("D14", Weight.HINT),

  PRINTER_NONE("D21", Weight.BAD),
  PRINTER_SILENT("D22", Weight.BAD),
  PRINTER_PAPER_OUT("D23", Weight.BAD),
  PRINTER_PAPER_LOW("D24", Weight.HINT),
  PRINTER_JAMMED("D25", Weight.BAD),
  PRINTER_COVER("D26", Weight.BAD),
  PRINTER_ERROR("D27", Weight.BAD),
  PRINTER_IN_USE("D28", Weight.HINT),
  TEST_SLIP_FAILED("D29", Weight.BAD),

  PANEL_GONE("D31", Weight.BAD),
  DOOR_OPEN("D32", Weight.HINT),
  ON_BATTERY("D33", Weight.HINT),
  PANEL_IN_USE("D34", Weight.HINT),

  AGENT_DOWN("D41", Weight.BAD),
  AGENT_NO_READER("D42", Weight.BAD),
  AGENT_TOKEN("D43", Weight.BAD),
  AGENT_STRANGE("D44", Weight.BAD),

  TOKEN_MISSING("D51", Weight.BAD),
  TOKEN_UNUSABLE("D52", Weight.BAD),
  TOKEN_ENDED("D53", Weight.BAD),
  TOKEN_ENDS_SOON("D54", Weight.HINT),
  NHSO_AWAY("D55", Weight.BAD),

  STORE_AWAY("D61", Weight.BAD),
  STORE_UNTRUSTED("D62", Weight.BAD),
  STORE_REFUSES("D63", Weight.BAD),
  STORE_SICK("D64", Weight.BAD),

  NOT_ENROLLED("D71", Weight.BAD),
  CERTIFICATE_ENDED("D72", Weight.BAD),
  CERTIFICATE_ENDS_SOON("D73", Weight.HINT),
  CERTIFICATE_UNUSABLE("D74", Weight.BAD),

  CLOCK_WRONG("D81", Weight.BAD),
  CLOCK_OFF("D82", Weight.BAD),
  CLOCK_UNKEPT("D83", Weight.HINT),

  DISK_FULL("D91", Weight.BAD),
  DISK_LOW("D92", Weight.HINT),
  DISK_READ_ONLY("D93", Weight.BAD),
  DISK_DAMAGED("D94", Weight.BAD),
  DISK_WORN("D95", Weight.HINT),
  SWAP_OPEN("D96", Weight.HINT),

  JOURNAL_UNUSABLE("D101", Weight.BAD),
  JOURNAL_PARKED("D102", Weight.HINT),
  JOURNAL_UNSEALED("D103", Weight.HINT),

  TOO_HOT("D111", Weight.BAD),
  WARM("D112", Weight.HINT),
  FONT_NONE("D113", Weight.BAD),
  SOUND_NONE("D114", Weight.HINT),
  OPEN_TO_OTHERS("D115", Weight.BAD),
  WATCHDOG_NONE("D116", Weight.HINT),
  WATCHDOG_IDLE("D117", Weight.HINT),
  USB_OPEN("D118", Weight.HINT),
  CORE_DUMPS("D119", Weight.HINT),

  TOO_LONG("D121", Weight.BAD),
  CHECK_BROKE("D122", Weight.BAD);

  private final String code;
  private final Weight weight;

  Ailment(String code, Weight weight) {
    this.code = code;
    this.weight = weight;
  }

  /** Whether patients can be served with it. */
  enum Weight {
    /** Something does not work. */
    BAD,
    /** All works; somebody should know. */
    HINT
  }

  /** The same for the same trouble. */
  String code() {
    return code;
  }

  boolean isBad() {
    return switch (weight) {
      case BAD -> true;
      case HINT -> false;
    };
  }
}
