package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What guards the machine: its own watchdog, who may plug what in, that no memory is written out,
 * and the supply of power; as the kernel tells of it.
 *
 * @param system where the kernel shows its devices: {@code /sys}
 * @param processes where it shows itself: {@code /proc}
 */
record GuardLooks(Path system, Path processes) {

  private static final String ANYTHING_GOES = "1";

  /** A watchdog that is there but not fed guards nothing. */
  Finding watchdog() {
    List<Path> dogs = DeviceList.in(system.resolve("class/watchdog"));
    if (dogs.isEmpty()) {
      return Finding.of(Ailment.WATCHDOG_NONE, "none in /sys/class/watchdog");
    }
    return dogs.stream().anyMatch(dog -> text(dog, "state").equals("active"))
        ? Finding.well("active")
        : Finding.of(Ailment.WATCHDOG_IDLE, dogs.size() + " there, none active");
  }

  /** Whether a USB controller takes any device without asking usbguard. */
  Finding usb() {
    List<String> open =
        DeviceList.in(system.resolve("bus/usb/devices")).stream()
            .filter(device -> text(device, "authorized_default").equals(ANYTHING_GOES))
            .map(device -> String.valueOf(device.getFileName()))
            .toList();
    return open.isEmpty()
        ? Finding.well("no controller takes just anything")
        : Finding.of(Ailment.USB_OPEN, String.join(", ", open));
  }

  /** Where a program that dies leaves its memory. */
  Finding coreDumps() {
    String pattern = text(processes, "sys/kernel/core_pattern");
    return pattern.isEmpty() || pattern.startsWith("|/bin/false")
        ? Finding.well("none are kept")
        : Finding.of(Ailment.CORE_DUMPS, pattern);
  }

  /** A UPS or battery that the kernel knows; what hangs on the panel's contacts, the panel says. */
  Finding power() {
    List<Path> supplies =
        DeviceList.in(system.resolve("class/power_supply")).stream()
            .filter(supply -> text(supply, "type").matches("UPS|Battery"))
            .filter(supply -> !text(supply, "scope").equals("Device"))
            .toList();
    Optional<Path> discharging =
        supplies.stream().filter(it -> text(it, "status").equals("Discharging")).findFirst();
    return discharging
        .map(it -> Finding.of(Ailment.ON_BATTERY, text(it, "capacity") + " % left"))
        .orElseGet(() -> Finding.well(supplies.isEmpty() ? "no battery here" : "on mains"));
  }

  private static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
