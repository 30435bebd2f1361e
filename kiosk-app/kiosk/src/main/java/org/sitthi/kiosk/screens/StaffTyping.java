package org.sitthi.kiosk.screens;

/** What is typed and turned to in staff mode; forgotten when it is left. */
final class StaffTyping {

  private String number = "";
  private String typed = "";
  private boolean numberGiven;
  private int page;
  private boolean onlyWithout;

  void type(char digit, int most) {
    typed = typed.length() < most ? typed + digit : typed;
  }

  void delete() {
    typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
  }

  String typed() {
    return typed;
  }

  /** The number is what was typed so far; the PIN comes next. */
  void giveNumber() {
    number = typed;
    numberGiven = true;
    typed = "";
  }

  boolean numberGiven() {
    return numberGiven;
  }

  String number() {
    return number;
  }

  /** Begins anew with what is typed. */
  void forgetTyped() {
    number = "";
    typed = "";
    numberGiven = false;
  }

  int page() {
    return page;
  }

  void turnTo(int other) {
    page = other;
  }

  boolean onlyWithout() {
    return onlyWithout;
  }

  void onlyWithout(boolean chosen) {
    onlyWithout = chosen;
    page = 0;
  }

  void forget() {
    forgetTyped();
    page = 0;
    onlyWithout = false;
  }
}
