package org.sitthi.device.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.fleet.SettingRows.Scope;
import org.sitthi.hardware.card.virtual.VirtualPcscd;

/** A kiosk as a process of its own takes new site settings by itself, as under systemd. */
class TakenSettingsTest {

  private static final long AT_MOST_SECONDS = 300;

  @Test
  @Tag("nightly")
  void aKioskThatNobodyIsAtEndsAndBeginsWithTheNewSettings(@TempDir Path folder) throws Exception {
    Process display =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (VirtualPcscd pcscd = VirtualPcscd.start();
        FleetHospital hospital = FleetHospital.start(folder, List.of())) {
      String number = firstLine(display);
      Path settings = hospital.kiosk("K30");
      Process first = kiosk(settings, pcscd, number, folder);
      try {
        assertThat(firstLine(first)).isEqualTo("kiosk K30 ready");
        await(() -> hospital.lastBeat("K30").contains("\"inForce\":0"));
        hospital.set(Scope.HOSPITAL, "", "site.name.en", "Renamed Hospital");
        assertThat(first.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
      } finally {
        first.destroyForcibly();
      }
      Process second = kiosk(settings, pcscd, number, folder);
      try {
        assertThat(firstLine(second)).isEqualTo("kiosk K30 ready");
        await(() -> hospital.lastBeat("K30").contains("\"inForce\":1"));
      } finally {
        second.destroyForcibly();
      }
    } finally {
      display.destroyForcibly();
    }
  }

  private static Process kiosk(Path settings, VirtualPcscd pcscd, String display, Path folder)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitthi.kiosk.KioskMain",
                "run",
                "--config",
                settings.toString())
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("kiosk.log").toFile()));
    builder.environment().put("DISPLAY", ":" + display.strip());
    builder.environment().put("PCSCLITE_CSOCK_NAME", pcscd.socket().toString());
    // Nobody listens there; that it is named says that the program is started again.
    builder.environment().put("NOTIFY_SOCKET", folder.resolve("notify").toString());
    return builder.start();
  }

  private interface Seen {
    boolean now() throws Exception;
  }

  private static void await(Seen seen) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(AT_MOST_SECONDS);
    while (!seen.now()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private static String firstLine(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
