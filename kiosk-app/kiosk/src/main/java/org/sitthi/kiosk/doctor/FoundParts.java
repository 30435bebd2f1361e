package org.sitthi.kiosk.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitthi.hardware.printer.escpos.PrinterProfile;

/**
 * The parts of a cabinet as they tell the kernel of themselves, for a setup without typing: lines
 * of settings, each below a remark that names the part.
 *
 * @param system where the kernel shows its devices: {@code /sys}
 * @param devices where they are opened: {@code /dev}
 */
public record FoundParts(Path system, Path devices) {

  private static final int SHORTEST_MODEL = 3;

  /** What is there; a printer's setting only if there is one printer, for it may not be guessed. */
  public List<String> lines() {
    DeviceList list = new DeviceList(system);
    List<String> lines = new ArrayList<>();
    list.readers().forEach(reader -> lines.add(remark(reader)));
    List<Path> printers = DeviceList.in(system.resolve("class/usbmisc"));
    printers.forEach(printer -> lines.add(remark(list.printerAt(printer))));
    if (printers.size() == 1) {
      lines.add("printer.port=usb:" + device(printers.getFirst()));
      lines.add("printer.profile=" + profile(printers.getFirst()));
    }
    return lines;
  }

  private static String remark(DeviceList.Part part) {
    return "# %s: %s%s"
        .formatted(
            part.what(),
            (part.maker() + " " + part.product()).strip(),
            part.serial().map(number -> ", serial number " + number).orElse(""));
  }

  /** The name that stays, where udev gave it. */
  private Path device(Path printer) {
    Path lasting = devices.resolve("sitthi-printer");
    return Files.exists(lasting)
        ? lasting
        : devices.resolve("usb").resolve(String.valueOf(printer.getFileName()));
  }

  /** By its IEEE 1284 id, such as {@code MFG:EPSON;MDL:TM-T88VI;}. */
  private static String profile(Path printer) {
    String id = DeviceList.text(printer.resolve("device/ieee1284_id")).orElse("");
    String maker = field(id, "MFG", "MANUFACTURER");
    String model = field(id, "MDL", "MODEL");
    return PrinterProfile.names().stream()
        .filter(name -> fits(bare(name), bare(maker), bare(model)))
        .max(Comparator.comparingInt(String::length))
        .orElse("generic80");
  }

  private static boolean fits(String profile, String maker, String model) {
    boolean known = maker.length() >= SHORTEST_MODEL && model.length() >= SHORTEST_MODEL;
    return known && profile.startsWith(maker) && (maker + model).startsWith(profile);
  }

  private static String field(String id, String... names) {
    for (String name : names) {
      Optional<String> value =
          List.of(id.split(";", -1)).stream()
              .map(String::strip)
              .filter(part -> part.startsWith(name + ":"))
              .map(part -> part.substring(name.length() + 1))
              .findFirst();
      if (value.isPresent()) {
        return value.get();
      }
    }
    return "";
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
