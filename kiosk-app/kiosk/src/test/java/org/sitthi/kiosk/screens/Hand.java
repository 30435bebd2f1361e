package org.sitthi.kiosk.screens;

/** How somebody answers a screen: real events of the X server, and no other way. */
interface Hand {

  /** Takes what the text of this key offers. */
  void choose(String key) throws InterruptedException;

  /** Enters digits, one by one. */
  void type(String digits) throws InterruptedException;

  /** Whatever makes this hand ready, before a card goes in. */
  void begin() throws InterruptedException;
}
