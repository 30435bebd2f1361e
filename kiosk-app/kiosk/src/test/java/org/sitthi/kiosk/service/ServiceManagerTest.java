package org.sitthi.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a foreign receiver: socat takes one datagram and writes it down. */
class ServiceManagerTest {

  @TempDir private Path folder;

  @Test
  void readyReachesASocketInAFolderWithItsStatusOnOneLine() throws Exception {
    String socket = folder.resolve("notify").toString();

    String heard = heard("UNIX-RECV:" + socket, socket, told -> told.ready("kiosk K01\nready"));

    assertThat(heard).startsWith("READY=1\nSTATUS=kiosk K01 ready");
  }

  @Test
  void aSignOfLifeReachesAnAbstractSocket() throws Exception {
    String name = "sitthi-test-" + ProcessHandle.current().pid();

    String heard = heard("ABSTRACT-RECV:" + name, "@" + name, ServiceManager::alive);

    assertThat(heard).startsWith("WATCHDOG=1");
  }

  @Test
  void withoutAServiceManagerNothingIsToldAndNoWatchdogIsFed() {
    ServiceManager nobody = ServiceManager.from(Map.of("WATCHDOG_USEC", "20000000"));

    nobody.ready("ready");
    nobody.stopping();

    assertThat(nobody.watchdog()).isEmpty();
  }

  @Test
  void aSocketThatIsGoneAndNamesThatAreNoneAreNoTrouble() {
    for (String place : new String[] {folder + "/nobody", "notify", "", "/" + "x".repeat(200)}) {
      ServiceManager told = ServiceManager.from(Map.of("NOTIFY_SOCKET", place));

      told.alive();

      assertThat(told.watchdog()).as(place).isEmpty();
    }
  }

  @Test
  void theWatchdogsLimitIsReadInMicroseconds() {
    String socket = folder.resolve("notify").toString();

    assertThat(with(socket, "20000000").watchdog()).contains(Duration.ofSeconds(20));
    assertThat(with(socket, "0").watchdog()).isEmpty();
    assertThat(with(socket, "soon").watchdog()).isEmpty();
  }

  private static ServiceManager with(String socket, String micros) {
    return ServiceManager.from(Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", micros));
  }

  private interface Telling {
    void to(ServiceManager manager);
  }

  private String heard(String listen, String place, Telling telling)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process socat =
        new ProcessBuilder("socat", "-u", "-T", "10", listen, "CREATE:" + said)
            .redirectErrorStream(true)
            .start();
    try {
      ServiceManager manager = ServiceManager.from(Map.of("NOTIFY_SOCKET", place));
      // Until it listens, what is told goes nowhere, as it should.
      for (int tries = 0; tries < 100 && isEmpty(said); tries++) {
        telling.to(manager);
        var _ = socat.waitFor(50, TimeUnit.MILLISECONDS);
      }
      return Files.readString(said);
    } finally {
      socat.destroyForcibly();
    }
  }

  private static boolean isEmpty(Path file) throws IOException {
    return !Files.exists(file) || Files.size(file) == 0;
  }
}
