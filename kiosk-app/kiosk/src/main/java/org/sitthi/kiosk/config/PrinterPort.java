package org.sitthi.kiosk.config;

import java.nio.file.Path;

/** Where the slip printer is. */
public sealed interface PrinterPort {

  /**
   * A printer on the network, usually port 9100.
   *
   * @param host name or address, an IPv6 one in brackets
   * @param port 1 to 65,535
   */
  record Tcp(String host, int port) implements PrinterPort {}

  /** The kernel's printer device, below {@code /dev}. */
  record Usb(Path device) implements PrinterPort {}

  /**
   * A serial line, 8 data bits, no parity, 1 stop bit.
   *
   * @param device below {@code /dev}
   * @param baud one of 9600, 19200, 38400, 57600, 115200
   */
  record Serial(Path device, int baud) implements PrinterPort {}
}
