package org.sitthi.device.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The unit files as systemd itself judges them. The programs they start are stood in for by empty
 * files at the same places; the units are really started by {@code ./kiosk package --try}.
 */
class UnitFilesTest {

  private static final Path SYSTEMD = Path.of("../../systemd");
  private static final Path IMAGE = Path.of("image/root/usr/lib/systemd/system");
  private static final Pattern PROGRAM = Pattern.compile("(?m)^ExecSt(?:art|op)=-?(/\\S+)");
  private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level[^:]*: ([0-9.]+)");

  @TempDir private Path root;

  static Stream<String> units() throws IOException {
    try (Stream<Path> files = Files.list(SYSTEMD);
        Stream<Path> ofTheImage = Files.list(IMAGE)) {
      // Of the image those that handle what comes from outside; the others make its disk and
      // mounts.
      return Stream.concat(
          files, ofTheImage.filter(file -> file.toString().contains("sitthi-slot")))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".+[.](service|timer|path)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<String> services() throws IOException {
    return units().filter(name -> name.endsWith(".service"));
  }

  private static Path file(String unit) {
    Path usual = SYSTEMD.resolve(unit);
    return Files.exists(usual) ? usual : IMAGE.resolve(unit);
  }

  @Test
  void thereAreUnitsToLookAt() throws IOException {
    assertThat(units())
        .contains("sitthi-kiosk.service", "sitthi-upload.timer", "sitthi-slot.service");
  }

  @ParameterizedTest
  @MethodSource("units")
  void verifyHasNothingToSay(String unit) throws Exception {
    Path units = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
    for (String each : units().toList()) {
      Files.copy(file(each), units.resolve(each));
      programsOf(each).forEach(this::standIn);
    }
    // What every Debian has and our units name.
    for (String target : List.of("sysinit", "multi-user", "timers", "shutdown", "basic")) {
      Files.writeString(units.resolve(target + ".target"), "[Unit]\nDescription=" + target + "\n");
    }
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/passwd"), "root:x:0:0::/root:/bin/sh\n");

    assertThat(said("systemd-analyze", "verify", "--root=" + root, "--man=no", unit)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void exposureIsSmall(String unit) throws Exception {
    String said =
        said(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            file(unit).toAbsolutePath().normalize().toString());

    Matcher level = EXPOSURE.matcher(said);
    assertThat(level.find()).as(said).isTrue();
    // systemd 252 counts 0.2 more than 257, the one of the appliance, where 1.5 is the limit.
    assertThat(Double.parseDouble(level.group(1))).isLessThanOrEqualTo(limit());
  }

  private static double limit() throws Exception {
    Matcher version =
        Pattern.compile("systemd (\\d+)").matcher(said("systemd-analyze", "--version"));
    assertThat(version.find()).isTrue();
    return Integer.parseInt(version.group(1)) >= 257 ? 1.5 : 1.7;
  }

  private static List<String> programsOf(String unit) throws IOException {
    return PROGRAM
        .matcher(Files.readString(file(unit)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private void standIn(String program) {
    Path file = root.resolve(program.substring(1));
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
