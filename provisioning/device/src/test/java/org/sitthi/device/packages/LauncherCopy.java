package org.sitthi.device.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a copy of the sources, as these are in use by the test. */
final class LauncherCopy {

  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  private final Path copy;
  private final Path said;

  LauncherCopy(Path folder) throws IOException, InterruptedException {
    copy = Files.createDirectories(folder.resolve("copy"));
    said = folder.resolve("said");
    String tar = "tar -C \"$1\" --exclude=./.git --exclude=target -cf - . | tar -C \"$2\" -xf -";
    ended(5, "sh", "-c", tar, "sh", TOP.toString(), copy.toString());
  }

  /** What the launcher said to these words; it must end well within these minutes. */
  List<String> run(int minutes, String... words) throws IOException, InterruptedException {
    ended(
        minutes,
        Stream.concat(Stream.of(copy.resolve("kiosk").toString()), Stream.of(words))
            .toArray(String[]::new));
    return Files.readAllLines(said);
  }

  private void ended(int minutes, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).as(() -> String.join(" ", command)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }
}
