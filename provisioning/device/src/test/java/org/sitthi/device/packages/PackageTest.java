package org.sitthi.device.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the packages from a copy of the sources, as these are in use by the test, and holds them
 * against lintian and against a second build from another copy.
 */
class PackageTest {

  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
  private static final int MINUTES = 40;

  @Test
  @Tag("nightly")
  void lintianFindsNoErrorsAndTheSameSourcesGiveTheSameBytes(@TempDir Path folder)
      throws Exception {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    Path said = folder.resolve("said");
    run(
        said,
        "sh",
        "-c",
        "tar -C \"$1\" --exclude=./.git --exclude=target -cf - . | tar -C \"$2\" -xf -",
        "sh",
        TOP.toString(),
        copy.toString());

    run(
        said,
        copy.resolve("kiosk").toString(),
        "package",
        "--check",
        "--out",
        folder.resolve("packages").toString());

    assertThat(Files.readAllLines(said))
        .filteredOn(line -> line.startsWith("check: "))
        .hasSize(4)
        .allMatch(line -> line.endsWith("the same bytes") || line.endsWith("no errors"));
  }

  private static void run(Path said, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }
}
