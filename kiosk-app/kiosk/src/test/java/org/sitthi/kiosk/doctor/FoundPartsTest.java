package org.sitthi.kiosk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With folders as the kernel makes them for USB devices. */
class FoundPartsTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88VI;CLS:PRINTER;,epson-tm-t88vi",
    "MFG:EPSON;CMD:ESC/POS;MDL:TM-P20;CLS:PRINTER;,epson-tm",
    "MANUFACTURER:CUSTOM;MODEL:VKP80III;,custom-vkp80iii",
    "MFG:Unheard;MDL:Of 80;,generic80",
    "nothing,generic80"
  })
  void onePrinterIsNamedWithTheProfileThatItsOwnIdFits(String id, String profile)
      throws IOException {
    printer("lp0", "1-1", id);

    assertThat(found())
        .isEqualTo(
            """
            # printer: Maker Product, serial number S1-1
            printer.port=usb:%s/dev/usb/lp0
            printer.profile=%s
            """
                .formatted(root, profile));
  }

  @Test
  void ofTwoPrintersNoneIsGuessed() throws IOException {
    printer("lp0", "1-1", "MFG:EPSON;MDL:TM-T88VI;");
    printer("lp1", "1-2", "MFG:EPSON;MDL:TM-T88VI;");

    assertThat(found()).contains("S1-1", "S1-2").doesNotContain("printer.port");
  }

  @Test
  void aPrinterHasTheNameThatUdevGaveItAndAReaderIsTold() throws IOException {
    printer("lp0", "1-1", "nothing");
    Files.createDirectories(root.resolve("dev"));
    Files.createFile(root.resolve("dev/sitthi-printer"));
    Path reader = usb("1-3", "0b");
    Files.createDirectories(root.resolve("sys/bus/usb/devices"));
    Files.createSymbolicLink(root.resolve("sys/bus/usb/devices/1-3:1.0"), reader);

    assertThat(found())
        .contains("printer.port=usb:" + root.resolve("dev/sitthi-printer") + "\n")
        .contains("# card reader: Maker Product, serial number S1-3\n");
  }

  @Test
  void whereNothingIsPluggedInNothingIsTold() {
    assertThat(found()).isEmpty();
  }

  private String found() {
    StringBuilder text = new StringBuilder();
    new FoundParts(root.resolve("sys"), root.resolve("dev"))
        .lines()
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private void printer(String name, String place, String id) throws IOException {
    Path usb = usb(place, "07");
    Files.writeString(usb.resolve("ieee1284_id"), id + "\n");
    Path shown = Files.createDirectories(root.resolve("sys/class/usbmisc").resolve(name));
    Files.createSymbolicLink(shown.resolve("device"), usb);
  }

  private Path usb(String place, String kind) throws IOException {
    Path device = root.resolve("sys/devices").resolve(place);
    Path itsInterface = Files.createDirectories(device.resolve(place + ":1.0"));
    Map.of("manufacturer", "Maker", "product", "Product", "serial", "S" + place)
        .forEach((file, text) -> write(device.resolve(file), text));
    write(itsInterface.resolve("bInterfaceClass"), kind);
    return itsInterface;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
