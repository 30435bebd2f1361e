package org.sitthi.kiosk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders as the kernel shows them. */
class GuardLooksTest {

  @TempDir Path system;
  @TempDir Path processes;

  @Test
  void aWatchdogGuardsOnlyWhileItIsFed() throws IOException {
    assertThat(looks().watchdog().ailment()).contains(Ailment.WATCHDOG_NONE);
    write(system, "class/watchdog/watchdog0/state", "inactive\n");
    assertThat(looks().watchdog().ailment()).contains(Ailment.WATCHDOG_IDLE);
    write(system, "class/watchdog/watchdog0/state", "active\n");
    assertThat(looks().watchdog()).isEqualTo(Finding.well("active"));
  }

  @Test
  void aControllerThatTakesAnythingIsNamed() throws IOException {
    write(system, "bus/usb/devices/usb1/authorized_default", "0\n");
    write(system, "bus/usb/devices/1-1/product", "Hub\n");
    assertThat(looks().usb().ailment()).isEmpty();
    write(system, "bus/usb/devices/usb2/authorized_default", "1\n");
    assertThat(looks().usb()).isEqualTo(Finding.of(Ailment.USB_OPEN, "usb2"));
  }

  @ParameterizedTest
  @CsvSource({
    "|/bin/false,",
    "core,CORE_DUMPS",
    "|/usr/lib/systemd/systemd-coredump %P,CORE_DUMPS"
  })
  void memoryThatIsWrittenOutIsNamed(String pattern, Ailment wanted) throws IOException {
    write(processes, "sys/kernel/core_pattern", pattern + "\n");

    assertThat(looks().coreDumps().ailment()).isEqualTo(Optional.ofNullable(wanted));
  }

  @Test
  void aMachineOnItsBatteryIsNamedAndAMousesBatteryIsNot() throws IOException {
    write(system, "class/power_supply/mouse/type", "Battery\n");
    write(system, "class/power_supply/mouse/scope", "Device\n");
    write(system, "class/power_supply/mouse/status", "Discharging\n");
    assertThat(looks().power()).isEqualTo(Finding.well("no battery here"));
    write(system, "class/power_supply/ups/type", "UPS\n");
    write(system, "class/power_supply/ups/status", "Charging\n");
    assertThat(looks().power()).isEqualTo(Finding.well("on mains"));
    write(system, "class/power_supply/ups/status", "Discharging\n");
    write(system, "class/power_supply/ups/capacity", "40\n");
    assertThat(looks().power()).isEqualTo(Finding.of(Ailment.ON_BATTERY, "40 % left"));
  }

  private GuardLooks looks() {
    return new GuardLooks(system, processes);
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
