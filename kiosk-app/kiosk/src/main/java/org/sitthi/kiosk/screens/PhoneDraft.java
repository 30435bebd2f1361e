package org.sitthi.kiosk.screens;

/** The digits typed so far; they outlive the "more time?" screen and nothing else. */
final class PhoneDraft {

  static final int LENGTH = 10;

  private String digits = "";

  void type(char digit) {
    boolean fits = digits.length() < LENGTH && (!digits.isEmpty() || digit == '0');
    digits = fits ? digits + digit : digits;
  }

  void delete() {
    digits = digits.isEmpty() ? digits : digits.substring(0, digits.length() - 1);
  }

  void forget() {
    digits = "";
  }

  /** Ten digits, the first a 0. */
  boolean complete() {
    return digits.length() == LENGTH;
  }

  String digits() {
    return digits;
  }

  /** The digit at a place, empty where none was typed yet. */
  String at(int place) {
    return place < digits.length() ? digits.substring(place, place + 1) : "";
  }
}
