package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.printer.escpos.PrinterPort;

/**
 * What the device is made of, by the names and serial numbers that the parts themselves tell the
 * kernel.
 *
 * @param system where the kernel shows its devices: {@code /sys}
 */
record DeviceList(Path system) {

  /** USB class of card readers. */
  private static final String CHIP_CARD = "0b";

  private static final int LONGEST = 100;

  /**
   * A part.
   *
   * @param serial absent if the part does not tell, or not to this user
   */
  record Part(String what, String maker, String product, Optional<String> serial) {}

  /** Machine, card readers, printer and disks. */
  List<Part> parts(PrinterPort printer) {
    List<Part> parts = new ArrayList<>();
    machine().ifPresent(parts::add);
    parts.addAll(readers());
    parts.add(printer(printer));
    in(system.resolve("block")).stream()
        .filter(disk -> Files.exists(disk.resolve("device/model")))
        .map(disk ->
            new Part(
                "disk",
                text(disk.resolve("device/vendor")).orElse(""),
                text(disk.resolve("device/model")).orElse(""),
                text(disk.resolve("device/serial"))))
        .forEach(parts::add);
    return parts;
  }

  /** Card readers on USB. */
  List<Part> readers() {
    return in(system.resolve("bus/usb/devices")).stream()
        .filter(one -> text(one.resolve("bInterfaceClass")).equals(Optional.of(CHIP_CARD)))
        .map(one -> usb("card reader", one))
        .toList();
  }

  /**
   * The printer that the kernel shows here.
   *
   * @param shown such as {@code /sys/class/usbmisc/lp0}
   */
  Part printerAt(Path shown) {
    return usb("printer", shown.resolve("device"));
  }

  private Optional<Part> machine() {
    Path board = system.resolve("firmware/devicetree/base");
    Path firmware = system.resolve("class/dmi/id");
    return text(board.resolve("model"))
        .map(model -> new Part("machine", "", model, text(board.resolve("serial-number"))))
        .or(() ->
            text(firmware.resolve("product_name"))
                .map(name ->
                    new Part(
                        "machine",
                        text(firmware.resolve("sys_vendor")).orElse(""),
                        name,
                        text(firmware.resolve("product_serial")))));
  }

  /** A printer on the network or a serial line has no name of its own that can be trusted. */
  private Part printer(PrinterPort port) {
    return switch (port) {
      case PrinterPort.Tcp(String host, int number) ->
          new Part("printer", "", host + ":" + number, Optional.empty());
      case PrinterPort.Serial serial ->
          new Part("printer", "", serial.device().toString(), Optional.empty());
      case PrinterPort.Usb usb -> usbPrinter(usb.device());
    };
  }

  private Part usbPrinter(Path device) {
    try {
      String name = String.valueOf(device.toRealPath().getFileName());
      return printerAt(system.resolve("class/usbmisc").resolve(name));
    } catch (IOException e) {
      return new Part("printer", "", device + " is not there", Optional.empty());
    }
  }

  /** Names and number stand with the device, one folder above its interface. */
  private static Part usb(String what, Path usbInterface) {
    Path device = above(usbInterface);
    return new Part(
        what,
        text(device.resolve("manufacturer")).orElse(""),
        text(device.resolve("product")).orElse("?"),
        text(device.resolve("serial")));
  }

  private static Path above(Path usbInterface) {
    try {
      Path above = usbInterface.toRealPath().getParent();
      return above == null ? usbInterface : above;
    } catch (IOException e) {
      return usbInterface;
    }
  }

  static Optional<String> text(Path file) {
    try {
      String text = Files.readString(file).replaceAll("[^\\x20-\\x7E]", "").strip();
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(text.substring(0, Math.min(LONGEST, text.length())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static List<Path> in(Path folder) {
    try (Stream<Path> each = Files.list(folder)) {
      return each.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
