package org.sitthi.hardware.printer.roll;

/** The buffers were emptied while a command was being read or carried out: it is void. */
final class BuffersCleared extends Exception {

  private static final long serialVersionUID = 1L;

  BuffersCleared() {
    super("buffers cleared", null, false, false);
  }
}
