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
import org.sitthi.hardware.printer.escpos.PrinterPort;

/** Folders as the kernel shows them. */
class MachineLooksTest {

  @TempDir Path system;
  @TempDir Path processes;
  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({"45000,", "80000,WARM", "95000,TOO_HOT"})
  void theHottestSensorCounts(String most, Ailment wanted) throws IOException {
    write(system, "class/thermal/thermal_zone0/temp", "30000\n");
    write(system, "class/thermal/thermal_zone1/temp", most + "\n");

    assertThat(looks().heat().ailment()).isEqualTo(Optional.ofNullable(wanted));
  }

  @Test
  void aMachineWithoutASensorIsNotHot() {
    assertThat(looks().heat()).isEqualTo(Finding.well("no sensor here"));
  }

  @Test
  void aFileSystemWithErrorsAndAWornDiskAreNamed() throws IOException {
    write(system, "fs/ext4/sda1/errors_count", "0\n");
    assertThat(looks().disk(data).ailment()).isNotEqualTo(Optional.of(Ailment.DISK_DAMAGED));
    write(system, "block/mmcblk0/device/pre_eol_info", "0x02\n");
    assertThat(looks().disk(data).ailment()).contains(Ailment.DISK_WORN);
    write(system, "fs/ext4/sda2/errors_count", "3\n");
    assertThat(looks().disk(data).ailment()).contains(Ailment.DISK_DAMAGED);
  }

  @Test
  void aFolderThatIsNotThereCannotBeWritten() {
    assertThat(looks().disk(data.resolve("none")).ailment()).contains(Ailment.DISK_READ_ONLY);
  }

  @Test
  void openSwapIsNamedAndCompressedMemoryIsNone() throws IOException {
    String head = "Filename\tType\tSize\tUsed\tPriority\n";
    write(processes, "swaps", head + "/dev/zram0 partition 1 0 100\n");
    assertThat(looks().swap().ailment()).isEmpty();
    write(processes, "swaps", head + "/swapfile file 1 0 -2\n");
    assertThat(looks().swap()).isEqualTo(Finding.of(Ailment.SWAP_OPEN, "/swapfile"));
  }

  @Test
  void soundIsMissedOnlyWhereItIsWanted() throws IOException {
    assertThat(looks().sound(true).ailment()).contains(Ailment.SOUND_NONE);
    assertThat(looks().sound(false).ailment()).isEmpty();
    write(processes, "asound/cards", " 0 [PCH  ]: HDA-Intel\n");
    assertThat(looks().sound(true).ailment()).isEmpty();
  }

  @Test
  void partsAreKnownByTheNamesThatTheyTellThemselves() throws IOException {
    write(system, "class/dmi/id/product_name", "NUC\n");
    write(system, "class/dmi/id/sys_vendor", "Maker\n");
    write(system, "devices/usb1/1-1/serial", "R123\n");
    write(system, "devices/usb1/1-1/product", "Reader\n");
    write(system, "devices/usb1/1-1/1-1:1.0/bInterfaceClass", "0b\n");
    Files.createDirectories(system.resolve("bus/usb/devices"));
    Files.createSymbolicLink(
        system.resolve("bus/usb/devices/1-1:1.0"), system.resolve("devices/usb1/1-1/1-1:1.0"));

    assertThat(new DeviceList(system).parts(PrinterPort.parse("tcp://192.0.2.7")))
        .containsExactly(
            new DeviceList.Part("machine", "Maker", "NUC", Optional.empty()),
            new DeviceList.Part("card reader", "", "Reader", Optional.of("R123")),
            new DeviceList.Part("printer", "", "192.0.2.7:9100", Optional.empty()));
  }

  private MachineLooks looks() {
    return new MachineLooks(system, processes);
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
