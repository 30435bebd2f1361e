package org.sitthi.hardware.printer.escpos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a printer is: the value of {@code printer.port}. */
public sealed interface PrinterPort {

  /**
   * A printer on the network.
   *
   * @param host a name or an address, IPv6 without brackets
   * @param port 1 to 65,535
   */
  record Tcp(String host, int port) implements PrinterPort {

    /** Checks the port. */
    public Tcp {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("printer port: port must be 1 to 65535");
      }
    }
  }

  /**
   * Reads {@code tcp://host:port}; without a port it is 9100.
   *
   * @throws IllegalArgumentException with a message that says what is allowed
   */
  static PrinterPort parse(String text) {
    if (text.startsWith("usb:") || text.startsWith("serial:")) {
      throw new IllegalArgumentException("printer port: usb and serial printers come later");
    }
    Matcher tcp =
        Pattern.compile(
                "tcp://(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,5}))?/?")
            .matcher(text);
    if (!tcp.matches()) {
      throw new IllegalArgumentException("printer port: must be tcp://host:port");
    }
    String host = tcp.group(1) == null ? tcp.group(2) : tcp.group(1);
    String port = tcp.group(3);
    return new Tcp(host, port == null ? 9100 : Integer.parseInt(port));
  }
}
