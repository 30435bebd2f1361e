package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started by hand, with a PostgreSQL of its own. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CentralMainTest {

  @TempDir private Path folder;

  @Test
  void aStoreThatWasKilledStartsAgainWithAllItAcknowledged() throws Exception {
    Path config = config("database.url=embedded:" + folder.resolve("database"));
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));

    Process killed = start("--config", config.toString());
    String receipt = caller(killed).post(id, body).body();
    killed.destroyForcibly().waitFor();
    Process again = start("--config", config.toString());
    Reply reply = caller(again).post(id, body);
    again.destroy();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(receipt);
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("database/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void aCodeForAKioskIsMadeBesideARunningStore() throws Exception {
    Path config = config("database.url=embedded:" + folder.resolve("database"));
    Files.writeString(
        config, "keys.dir=" + folder.resolve("keys") + "\n", StandardOpenOption.APPEND);
    Process store = start("--config", config.toString());
    Caller caller = caller(store);

    Process command = start("enrol", "--config", config.toString(), "--kiosk", "K01");
    String line = command.inputReader(UTF_8).readLine();

    assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(line).matches("enrolment code for K01, to be used once until ..:..: [0-9A-Z-]{19}");
    TestDevice device = new TestDevice("K01", new TestKiosk("K01"));
    assertThat(device.enrol(caller, line.replaceAll(".* ", "")).status()).isEqualTo(201);
    store.destroy();
    assertThat(store.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aWrongOptionEndsWithOneLine() throws Exception {
    Process process = start("--colour");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.errorReader(UTF_8).readAllLines()).hasSize(1);
  }

  @Test
  void aWrongSettingEndsWithOneLineNamingIt() throws Exception {
    Process process = start("--config", config("database.url=sqlite:x").toString());

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.errorReader(UTF_8).readAllLines())
        .singleElement()
        .asString()
        .contains("central.properties:4: database.url: allowed: jdbc:postgresql://");
  }

  @Test
  void helpIsGiven() throws Exception {
    Process process = start("--help");

    assertThat(process.inputReader(UTF_8).readLine()).startsWith("Usage:");
    assertThat(process.waitFor()).isZero();
  }

  private Path config(String database) throws IOException {
    return Files.write(
        folder.resolve("central.properties"),
        List.of(
            "listen=127.0.0.1:0",
            "site.hcode=01234",
            "tls.trial-dir=" + folder.resolve("tls"),
            database));
  }

  private Caller caller(Process process) throws IOException {
    BufferedReader out = process.inputReader(UTF_8);
    String ready = out.readLine();
    assertThat(ready).startsWith("central store ready at https://127.0.0.1:").endsWith("/");
    int port = Integer.parseInt(ready.replaceAll(".*:(\\d+)/", "$1"));
    return Caller.of(port, folder.resolve("tls/ca.pem"));
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xmx256m"));
    command.add(CentralMain.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }
}
