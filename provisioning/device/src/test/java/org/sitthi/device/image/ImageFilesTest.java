package org.sitthi.device.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image's definitions, as files; the image itself is started by {@code ./kiosk image test}. */
class ImageFilesTest {

  private static final Path IMAGE = Path.of("image");

  @Test
  void bothSlotsAreOfOneSizeAndTheDataComesAfterThem() throws IOException {
    var sizes = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(IMAGE.resolve("repart"))) {
      for (Path file : files.toList()) {
        sizes.put(value(file, "Label"), value(file, "SizeMinBytes") + value(file, "SizeMaxBytes"));
      }
    }
    assertThat(sizes)
        .containsOnlyKeys(
            "sitthi-esp", "sitthi-a", "sitthi-a-verity", "sitthi-b", "sitthi-b-verity");
    assertThat(sizes.get("sitthi-a")).isEqualTo(sizes.get("sitthi-b")).isNotEmpty();
    assertThat(sizes.get("sitthi-a-verity")).isEqualTo(sizes.get("sitthi-b-verity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tpm2", "key"})
  void theDataPartitionIsEncryptedWithAndWithoutATpm(String way) throws IOException {
    Path definition = IMAGE.resolve("root/usr/lib/sitthi/repart/" + way + "/50-data.conf");
    assertThat(value(definition, "Encrypt")).isIn("tpm2", "key-file");
    assertThat(value(definition, "Label")).isEqualTo("sitthi-data");
  }

  @Test
  void theKernelIsToldToGiveNobodyAShell() throws IOException {
    assertThat(Files.readAllLines(IMAGE.resolve("cmdline")))
        .contains("rd.shell=0", "rd.emergency=reboot", "ro");
    assertThat(Files.readString(IMAGE.resolve("loader.conf"))).contains("timeout 0", "editor no");
  }

  @Test
  void thereIsNothingToLogInAt() throws IOException {
    assertThat(Files.readString(IMAGE.resolve("lock")))
        .contains(
            "getty@.service", "serial-getty@.service", "debug-shell.service", "rescue.service")
        .contains("drivers/usb/storage");
    assertThat(Files.readString(IMAGE.resolve("root/usr/lib/systemd/logind.conf.d/sitthi.conf")))
        .contains("NAutoVTs=0", "ReserveVT=0");
  }

  @Test
  void theScriptsAreSound() throws Exception {
    List<Path> scripts;
    try (Stream<Path> programs = Files.list(IMAGE.resolve("root/usr/lib/sitthi/bin"))) {
      scripts =
          Stream.concat(
                  programs,
                  Stream.of(
                      IMAGE.resolve("build"),
                      IMAGE.resolve("lock"),
                      IMAGE.resolve("pack"),
                      IMAGE.resolve("again"),
                      IMAGE.resolve("panel"),
                      IMAGE.resolve("machine")))
              .toList();
    }
    for (Path script : scripts) {
      assertThat(status("sh", "-n", script.toString())).as(script.toString()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image --arch riscv",
        "package --arch riscv",
        "image --what",
        "image --out",
        "image test --arch riscv",
        "image test --image",
        "image --serial one",
        "image --update"
      })
  void theLauncherRefusesWhatItDoesNotKnow(String options) throws Exception {
    String[] words = ("../../kiosk " + options).split(" ", -1);
    assertThat(status(words)).isEqualTo(2);
  }

  private static int status(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String value(Path definition, String key) throws IOException {
    return Files.readAllLines(definition).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElse("");
  }
}
