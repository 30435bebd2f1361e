package org.sitthi.kiosk.staff;

/** What is taken as a PIN, and as the number of a member of staff. */
public final class Pin {

  /** Digits of a PIN. */
  public static final int LEAST = 6;

  /** Digits of a PIN. */
  public static final int MOST = 12;

  /** Digits of a staff number. */
  public static final int MOST_OF_NUMBER = 8;

  private static final String RUN = "01234567890123456789";

  private Pin() {}

  /** 6 to 12 digits, neither one digit over and over nor a run up or down. */
  public static boolean isGood(String pin) {
    boolean form = pin.matches("[0-9]{" + LEAST + "," + MOST + "}");
    String backwards = new StringBuilder(pin).reverse().toString();
    return form
        && pin.chars().distinct().count() > 1
        && !RUN.contains(pin)
        && !RUN.contains(backwards);
  }

  /** 1 to 8 digits. */
  public static boolean isNumber(String number) {
    return number.matches("[0-9]{1," + MOST_OF_NUMBER + "}");
  }
}
