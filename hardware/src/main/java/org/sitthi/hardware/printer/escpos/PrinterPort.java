package org.sitthi.hardware.printer.escpos;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a printer is: the value of {@code printer.port}. */
public sealed interface PrinterPort {

  /** The forms of {@link #parse}, in one line. */
  String FORMS =
      "tcp://host:port | usb:/dev/NAME | serial:/dev/NAME?baud=N[&flow=xon|rts|none],"
          + " N one of 9600, 19200, 38400, 57600, 115200";

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
   * A printer of the kernel's usblp driver.
   *
   * @param device below /dev; a stable name by udev rather than {@code lp0}, which may come back as
   *     {@code lp1}
   */
  record Usb(Path device) implements PrinterPort {

    /** Checks the place. */
    public Usb {
      requireDevice(device);
    }
  }

  /**
   * A printer on a serial line, 8 data bits, no parity, 1 stop bit.
   *
   * @param device below /dev
   * @param baud one of {@link #BAUDS}
   * @param flow how the printer holds up the data
   */
  record Serial(Path device, int baud, Flow flow) implements PrinterPort {

    /** The speeds that are allowed, in bits a second. */
    public static final Set<Integer> BAUDS = Set.of(9600, 19_200, 38_400, 57_600, 115_200);

    /** Checks place and speed. */
    public Serial {
      requireDevice(device);
      if (!BAUDS.contains(baud)) {
        throw new IllegalArgumentException(
            "printer port: baud must be one of " + new TreeSet<>(BAUDS));
      }
    }
  }

  /** How a printer on a serial line holds up the data. */
  enum Flow {
    /** By the characters XOFF and XON; does no harm to a printer that sends none. */
    XON,
    /** By the lines RTS and CTS; without these wires no byte is sent. */
    RTS,
    /** Not at all: only for printers that never fall behind. */
    NONE
  }

  /**
   * Reads one of the {@link #FORMS}; without a port tcp means 9100, without a flow serial means
   * xon.
   *
   * @throws IllegalArgumentException with a message that says what is allowed
   */
  static PrinterPort parse(String text) {
    return tcp(text)
        .or(() -> usb(text))
        .or(() -> serial(text))
        .orElseThrow(() -> new IllegalArgumentException("printer port: must be " + FORMS));
  }

  private static Optional<PrinterPort> tcp(String text) {
    Matcher tcp =
        Pattern.compile(
                "tcp://(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9._-]{1,253}))(?::(\\d{1,5}))?/?")
            .matcher(text);
    if (!tcp.matches()) {
      return Optional.empty();
    }
    String host = tcp.group(1) == null ? tcp.group(2) : tcp.group(1);
    String port = tcp.group(3);
    return Optional.of(new Tcp(host, port == null ? 9100 : Integer.parseInt(port)));
  }

  private static Optional<PrinterPort> usb(String text) {
    return text.startsWith("usb:")
        ? Optional.of(new Usb(Path.of(text.substring("usb:".length()))))
        : Optional.empty();
  }

  private static Optional<PrinterPort> serial(String text) {
    Matcher serial =
        Pattern.compile("serial:([^?]+)\\?baud=(\\d{1,7})(?:&flow=(xon|rts|none))?").matcher(text);
    if (!serial.matches()) {
      return Optional.empty();
    }
    Flow flow =
        switch (serial.group(3)) {
          case "rts" -> Flow.RTS;
          case "none" -> Flow.NONE;
          case null, default -> Flow.XON;
        };
    return Optional.of(
        new Serial(Path.of(serial.group(1)), Integer.parseInt(serial.group(2)), flow));
  }

  /** No name begins with a point, so none leads out of /dev. */
  private static void requireDevice(Path device) {
    if (!device.toString().matches("/dev(?:/[A-Za-z0-9_][A-Za-z0-9._:+-]{0,99}){1,6}")) {
      throw new IllegalArgumentException("printer port: a device must lie below /dev");
    }
  }
}
