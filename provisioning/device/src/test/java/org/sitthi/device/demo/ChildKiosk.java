package org.sitthi.device.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./kiosk run} as a process of its own, with its window on a display of its own. */
final class ChildKiosk implements AutoCloseable {

  private final Process display;
  private final Process kiosk;

  private ChildKiosk(Process display, Process kiosk) {
    this.display = display;
    this.kiosk = kiosk;
  }

  /** Starts a kiosk at a trial hospital and waits until it says that it is ready. */
  static ChildKiosk start(TrialHospital hospital, Path log) throws IOException {
    Process display =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = firstLine(display);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.awt.headless=true");
    command.add("-Dprism.order=sw");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.sitthi.kiosk.KioskMain");
    command.add("run");
    command.add("--config");
    command.add(withoutQuestions(hospital.kioskSettings()).toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("DISPLAY", ":" + number.strip());
    builder.environment().put("PCSCLITE_CSOCK_NAME", hospital.pcscd().socket().toString());
    Process kiosk = builder.start();
    String ready = firstLine(kiosk);
    if (!ready.equals("kiosk K01 ready")) {
      kiosk.destroyForcibly();
      display.destroyForcibly();
      throw new AssertionError("the kiosk said '" + ready + "', see " + log);
    }
    return new ChildKiosk(display, kiosk);
  }

  /** Nobody is there to answer one. */
  private static Path withoutQuestions(Path settings) throws IOException {
    String text =
        Files.readString(settings)
            .replaceAll("(?m)^nhso.claim-types=.*$", "nhso.claim-types=PG0060001")
            .replaceAll("(?m)^referral.ask=.*$", "referral.ask=never");
    return Files.writeString(settings.resolveSibling("kiosk-alone.properties"), text);
  }

  /** Writes what can be reached in the kiosk's heap. */
  void dumpHeap(Path file) throws IOException, InterruptedException {
    Process dump =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(kiosk.pid()),
                "GC.heap_dump",
                "-overwrite",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (dump.waitFor() != 0 || !Files.exists(file)) {
      throw new AssertionError("no heap dump: " + said);
    }
  }

  /** SIGKILL: as a crash or a pulled plug, no shutdown hook runs. */
  void kill() throws InterruptedException {
    kiosk.destroyForcibly();
    if (!kiosk.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the kiosk survived SIGKILL");
    }
  }

  /** SIGTERM: as a service manager stops it. */
  int stop() throws InterruptedException {
    kiosk.destroy();
    if (!kiosk.waitFor(40, TimeUnit.SECONDS)) {
      throw new AssertionError("the kiosk did not stop");
    }
    return kiosk.exitValue();
  }

  @Override
  public void close() {
    kiosk.destroyForcibly();
    display.destroyForcibly();
  }

  private static String firstLine(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return line == null ? "" : line;
  }
}
