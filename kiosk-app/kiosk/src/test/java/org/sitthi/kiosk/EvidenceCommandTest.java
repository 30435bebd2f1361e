package org.sitthi.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** The command as a person gives it, on a journal and with keys as a kiosk leaves them. */
class EvidenceCommandTest {

  @TempDir Path folder;
  private Path config;
  private Path ownKey;
  private UUID visit;
  private String said = "";

  @BeforeEach
  void aVisitThatWaitsForItsCode() throws Exception {
    config = folder.resolve("kiosk.properties");
    Files.writeString(
        config,
        """
        kiosk.id=K01
        site.hcode=99900
        site.name.th=โรงพยาบาลสมมติ
        data.dir=data
        nhso.agent.url=http://127.0.0.1:8189
        printer.port=tcp://127.0.0.1:9100
        central.url=https://127.0.0.1:8443
        """);
    KioskIdentity identity = KioskIdentity.open(folder.resolve("data/identity"));
    ownKey = folder.resolve("data/identity/chain-key.pub.pem");
    try (SqliteJournal journal =
        SqliteJournal.open(
            folder.resolve("data"),
            new RecordJson(),
            InstantSource.system(),
            new OwnChain("K01", identity))) {
      VisitRecord saved = journal.saveRecord(Visits.pending(), Optional.empty());
      visit = saved.recordId();
    }
  }

  @Test
  void aPackIsWrittenForItsOwnerAloneAndHoldsUnderTheKiosksKey() throws Exception {
    assertThat(write()).isZero();
    assertThat(Files.getPosixFilePermissions(json()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readString(json())).contains(Visits.CITIZEN);
    assertThat(said).doesNotContain(Visits.CITIZEN);
    assertThat(verify(json(), ownKey)).isZero();
    assertThat(said).startsWith("evidence: holds: 1 revision of " + visit).hasLineCount(1);
  }

  @Test
  void aChangedPackAndAnotherKiosksKeyEndWithOneAndOneLine() throws Exception {
    write();
    KioskIdentity.open(folder.resolve("other"));
    assertThat(verify(json(), folder.resolve("other/chain-key.pub.pem"))).isEqualTo(1);
    assertThat(said).startsWith("evidence: does not hold: wrong key").hasLineCount(1);
    Path changed = folder.resolve("changed.json");
    Files.writeString(changed, Files.readString(json()).replace("PENDING", "REFUSED"));
    assertThat(verify(changed, ownKey)).isEqualTo(1);
    assertThat(said)
        .startsWith("evidence: does not hold: revision 1: its text was changed")
        .hasLineCount(1);
  }

  @Test
  void aPackWrittenAgainTakesTheOldOnesPlaceAndLeavesNothingElse() throws Exception {
    write();
    write();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .allMatch(name -> name.startsWith("evidence-" + visit));
    }
  }

  @Test
  void whatThisKioskDoesNotHaveIsSaid() {
    assertThat(run("--visit", UUID.randomUUID().toString(), "--config", config.toString()))
        .isEqualTo(1);
    assertThat(said).contains("no visit").hasLineCount(1);
  }

  @Test
  void aKioskWithoutAKeyMakesNoneForAPack() throws Exception {
    Files.move(folder.resolve("data/identity"), folder.resolve("moved"));
    assertThat(write()).isEqualTo(1);
    assertThat(said).contains("no key of this kiosk").hasLineCount(1);
    assertThat(folder.resolve("data/identity")).doesNotExist();
  }

  @Test
  void wrongUseEndsWithTwoAndOneLine() throws Exception {
    write();
    String file = json().toString();
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("--visit"),
            List.of("--visit", "x", "--config", config.toString()),
            List.of("--visit", visit.toString(), "--config", folder + "/none.properties"),
            List.of("--visit", visit.toString(), "--key", ownKey.toString()),
            List.of("--verify", file),
            List.of("--verify", file, "--key", file),
            List.of("--verify", folder + "/none.json", "--key", ownKey.toString()),
            List.of("--verify", file, "--verify", file))) {
      assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
      assertThat(said).as(wrong.toString()).hasLineCount(1);
    }
  }

  private int write() {
    return run(
        "--visit",
        visit.toString(),
        "--config",
        config.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private Path json() {
    return folder.resolve("out").resolve("evidence-" + visit + ".json");
  }

  private int verify(Path file, Path key) {
    return run("--verify", file.toString(), "--key", key.toString());
  }

  private int run(String... options) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(told, true, UTF_8)) {
      List<String> arguments = Stream.concat(Stream.of("evidence"), Stream.of(options)).toList();
      return KioskMain.run(arguments, stream, stream);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      said = told.toString(UTF_8).strip();
    }
  }
}
